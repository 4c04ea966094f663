/** What keeps the house in order: cleanup of the job history. It may ask any room's door; nobody asks it. */
package dev.cutroom.maintenance;
