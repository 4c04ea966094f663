/**
 * Fetching a file from the web: knows addresses, hosts, bytes and paths, and never connects to an address that it has not checked.
 *
 * <p>Door: {@link dev.cutroom.media.download.Downloader}, {@link dev.cutroom.media.download.MediaUrl}. Must not know videos, jobs, users
 * or the store.
 */
package dev.cutroom.media.download;
