/**
 * Telling clients what changed: writes an event row in the transaction of each change, and streams the rows to whoever listens.
 *
 * <p>Nobody imports it. It knows views and events of other rooms only. The rows are the truth; the announcement after a commit is a hint.
 */
package dev.cutroom.notification;
