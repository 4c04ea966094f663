/**
 * Where rows live: opens and locks the database file, migrates it, lets one writer in at a time, makes ids.
 *
 * <p>Door: {@link dev.cutroom.database.Database} (start-up), {@link dev.cutroom.database.Ids},
 * {@link dev.cutroom.database.Sql} for rooms that write SQL by hand. It must not know any table.
 */
package dev.cutroom.database;
