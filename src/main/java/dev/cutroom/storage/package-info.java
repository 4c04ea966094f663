/**
 * Where bytes live: receives uploads, hands out scratch, publishes files into the store, serves them as local files.
 *
 * <p>Door: {@link dev.cutroom.storage.Storage}, and {@link dev.cutroom.storage.Inventory} for who tidies up. Publishing is the only way
 * bytes become visible; no other room builds a path. It must not know whose bytes they are.
 */
package dev.cutroom.storage;
