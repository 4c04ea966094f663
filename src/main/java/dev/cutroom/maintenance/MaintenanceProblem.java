package dev.cutroom.maintenance;

import dev.cutroom.http.ProblemCode;

/** Problems of maintenance by hand. */
enum MaintenanceProblem implements ProblemCode {
    ALREADY_RUNNING(409, "This is being done already"),
    BACKUP_DAMAGED(500, "The backup is not whole");

    private final int status;
    private final String title;

    MaintenanceProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
