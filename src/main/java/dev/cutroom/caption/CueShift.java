package dev.cutroom.caption;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import dev.cutroom.caption.text.WordTimes;
import dev.cutroom.http.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves cues in time, and stretches them. */
@RegisterForReflection
@Schema(name = "CueShift")
record CueShift(
        @DecimalMin("-360000")
        @DecimalMax("360000")
        @Schema(
                minimum = "-360000",
                maximum = "360000",
                defaultValue = "0",
                examples = "-1.5",
                description = "Seconds by which they come later; below zero, earlier.")
        Double offset,

        @DecimalMin("0.1")
        @DecimalMax("10")
        @Schema(
                minimum = "0.1",
                maximum = "10",
                defaultValue = "1",
                examples = "1",
                description =
                        "Times become so much longer, counted from `from`: 1.04271 for captions of 25 frames a second on a film of 23.976.")
        Double factor,

        @DecimalMin("0")
        @Schema(
                minimum = "0",
                defaultValue = "0",
                examples = "0",
                description = "Seconds; cues that start before stay.")
        Double from,

        @DecimalMin("0")
        @Schema(
                minimum = "0",
                nullable = true,
                description = "Seconds; cues that start then or later stay. Absent: all move.")
        Double to)
        implements CueChange {

    private static final long LATEST = CueReader.TOO_LATE_SECONDS * 1000L;

    @Override
    public RevisionView.Change kind() {
        return RevisionView.Change.SHIFTED;
    }

    /** A cue that would begin before 0 is not cut: what is lost so could not be shifted back. */
    @Override
    public Changed apply(List<Cue> before) {
        if (to != null && to * 1000 <= begin()) {
            throw Problem.invalid("to", "must be later than from");
        }
        requireRoom(before);
        List<Cue> after = before.stream()
                .map(cue -> concerns(cue) ? moved(cue) : cue)
                .sorted(Comparator.comparingLong(Cue::startMillis))
                .toList();
        return new Changed(after, summary());
    }

    private void requireRoom(List<Cue> before) {
        List<Cue> concerned = before.stream().filter(this::concerns).toList();
        long first = concerned.stream()
                .mapToLong(cue -> moved(cue.startMillis()))
                .min()
                .orElse(0);
        if (first < 0) {
            throw Problem.invalid(
                    "offset",
                    "must be at least " + (millis() - first) / 1000.0 + ", or the first cue would begin before 0");
        }
        long last = concerned.stream()
                .mapToLong(cue -> moved(cue.endMillis()))
                .max()
                .orElse(0);
        if (last >= LATEST) {
            throw Problem.invalid(
                    factor == null ? "offset" : "factor",
                    "must be less, or the last cue would end after " + CueReader.TOO_LATE_SECONDS + " seconds");
        }
    }

    private boolean concerns(Cue cue) {
        return cue.startMillis() >= begin() && (to == null || cue.startMillis() < to * 1000);
    }

    private Cue moved(Cue cue) {
        long start = moved(cue.startMillis());
        long end = Math.max(start + 1, moved(cue.endMillis()));
        List<Word> words = cue.words().stream().map(this::moved).toList();
        boolean allLast = words.stream().allMatch(word -> word.endMillis() > word.startMillis());
        Cue after = new Cue(start, end, cue.text(), allLast ? words : List.of());
        return allLast ? after : WordTimes.follow(cue, after);
    }

    private Word moved(Word word) {
        return new Word(
                moved(word.startMillis()), moved(word.endMillis()), word.text(), word.confidence(), word.estimated());
    }

    private long moved(long time) {
        return Math.round(begin() + (time - begin()) * (factor == null ? 1 : factor)) + millis();
    }

    private long begin() {
        return from == null ? 0 : Math.round(from * 1000);
    }

    private long millis() {
        return offset == null ? 0 : Math.round(offset * 1000);
    }

    private String summary() {
        return "By " + millis() / 1000.0 + " s" + (factor == null ? "" : ", times " + factor)
                + (from == null ? "" : ", from " + from + " s") + (to == null ? "" : ", to " + to + " s");
    }
}
