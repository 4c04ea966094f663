package dev.cutroom.media.whisper;

/**
 * How speech is to be heard.
 *
 * @param language that is spoken, a code such as {@code en}
 * @param translate write English, whatever is spoken
 * @param prompt text that is taken to have been said before, so that its words are expected; may be empty
 */
public record Instruction(String language, boolean translate, String prompt) {}
