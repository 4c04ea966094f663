/**
 * What a user owns: projects.
 *
 * <p>Door: {@link dev.cutroom.project.Projects}, which answers whether a project is there and counts its videos. It must not know what a
 * video is.
 */
package dev.cutroom.project;
