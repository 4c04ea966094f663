package dev.cutroom.project;

import java.util.List;

/**
 * A project is removed for good; fired in that transaction, while its row is there still.
 *
 * @param keys of files that are to go after the commit: who keeps some for the project removes their rows and adds them
 */
public record ProjectRemoved(String projectId, List<String> keys) {}
