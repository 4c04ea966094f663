/**
 * What keeps the house in order: cleanup of the job history, care and backups of the database, the comparison of files and rows. It may
 * ask any room's door; nobody asks it.
 */
package dev.cutroom.maintenance;
