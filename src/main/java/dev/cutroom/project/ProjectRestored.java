package dev.cutroom.project;

/** A project came back out of the trash; fired in that transaction. What the same deletion took comes back too. */
public record ProjectRestored(String projectId, String deletionId) {}
