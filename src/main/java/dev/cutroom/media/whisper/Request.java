package dev.cutroom.media.whisper;

/**
 * How a window of sound is to be heard.
 *
 * @param language a code that the model knows, such as {@code en}
 * @param prompt text that is taken to come before; null for none
 */
record Request(String language, boolean translate, String prompt, int threads, int beam) {}
