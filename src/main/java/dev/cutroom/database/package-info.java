/**
 * Where rows live: opens and locks the database file, migrates it, lets one writer in at a time, makes ids.
 *
 * <p>Door: {@link dev.cutroom.database.Database} (start-up), {@link dev.cutroom.database.Ids},
 * {@link dev.cutroom.database.Sql} for rooms that write SQL by hand, {@link dev.cutroom.database.OnlineBackup},
 * {@link dev.cutroom.database.Vacuum}, {@link dev.cutroom.database.IntegrityCheck} and {@link dev.cutroom.database.Statistics} for the
 * care of the file. It must not know any table.
 */
package dev.cutroom.database;
