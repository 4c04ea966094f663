package dev.cutroom.project;

/** A project went into the trash; fired in that transaction. What lies in it goes with it. @param deletionId to be written beside what is taken */
public record ProjectDeleted(String projectId, String deletionId) {}
