package dev.cutroom.media.whisper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that models of more than English know, by the codes of whisper.cpp 1.7.1. */
public final class SpokenLanguages {

    private static final List<String> CODES =
            List.of(("en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el"
                            + " ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs"
                            + " kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg"
                            + " as tt haw ln ha ba jw su yue")
                    .split(" "));

    /** Codes of BCP 47 that whisper.cpp calls otherwise. */
    private static final Map<String, String> OTHERWISE =
            Map.of("jv", "jw", "nb", "no", "iw", "he", "fil", "tl", "in", "id");

    private SpokenLanguages() {}

    /**
     * @param tag BCP 47, such as {@code pt-BR}
     * @return whisper.cpp's code; empty when no model knows the language
     */
    public static Optional<String> code(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("-")[0];
        return Optional.of(OTHERWISE.getOrDefault(primary, primary)).filter(CODES::contains);
    }

    /** The tag of a code of whisper.cpp. */
    public static String tag(String code) {
        return code.equals("jw") ? "jv" : code;
    }
}
