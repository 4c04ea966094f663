package dev.cutroom.caption;

import dev.cutroom.caption.text.CaptionFormat;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.http.FileName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/** What a caption that comes as JSON says beside its cues. */
@RegisterForReflection
record CaptionFields(
        @Size(max = 255) String filename, @Language String language, CaptionFormat format) {

    /** WebVTT is the form that carries words. */
    NewCaption with(List<Cue> cues) {
        boolean words = cues.stream().anyMatch(cue -> !cue.words().isEmpty());
        CaptionFormat form = format != null ? format : words ? CaptionFormat.VTT : CaptionFormat.SRT;
        String tag = language == null ? Language.DEFAULT : language;
        String name = "captions." + tag + "." + form.name().toLowerCase(Locale.ROOT);
        return new NewCaption(FileName.of(filename, name).text(), tag, form, cues, null);
    }
}
