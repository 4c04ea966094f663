/**
 * Sources and everything cut from them: upload, download, probing, trim, the bytes and pictures of a video.
 *
 * <p>Door: {@link dev.cutroom.video.VideoChanged} and {@link dev.cutroom.video.VideoView}, {@link dev.cutroom.video.VideoFiles} for who tidies up. It must not know captions, nor who listens.
 */
package dev.cutroom.video;
