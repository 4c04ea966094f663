package dev.cutroom.caption;

import dev.cutroom.job.JobContext;
import dev.cutroom.job.Progress;
import dev.cutroom.media.ffmpeg.AudioExtractor;
import dev.cutroom.media.speech.Pcm;
import dev.cutroom.media.speech.Speech;
import dev.cutroom.media.speech.SpeechDetector;
import dev.cutroom.media.speech.Windows;
import dev.cutroom.media.whisper.Model;
import dev.cutroom.media.whisper.Models;
import dev.cutroom.media.whisper.Transcriber;
import dev.cutroom.storage.Storage;
import dev.cutroom.video.SourceVideo;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears what is said in a video: takes its sound, looks for speech in it, and has only that recognised. */
@ApplicationScoped
class Recognition {
    private static final double EXTRACTING = 0.05;
    private static final double DETECTING = 0.05;
    private static final double DOWNLOADING = 0.3;

    private final AudioExtractor extractor;
    private final Models models;
    private final Transcriber transcriber;
    private final CheckpointStore checkpoints;
    private final Storage storage;

    Recognition(
            AudioExtractor extractor,
            Models models,
            Transcriber transcriber,
            CheckpointStore checkpoints,
            Storage storage) {
        this.extractor = extractor;
        this.models = models;
        this.transcriber = transcriber;
        this.checkpoints = checkpoints;
        this.storage = storage;
    }

    /**
     * @param vocabulary what is likely to be said
     * @throws dev.cutroom.media.MediaFailure of the sound, the model or the recognition
     */
    Recognised of(SourceVideo source, JobContext<CaptionInput> context, Vocabulary vocabulary) {
        if (!source.facts().hasAudio()) {
            return Recognised.NOTHING;
        }
        Progress progress = context.progress();
        progress.enter("extracting", EXTRACTING);
        Pcm pcm = new Pcm(extractor.extract(
                storage.local(source.storageKey()),
                source.facts(),
                context.scratch().directory(),
                progress::at));
        progress.enter("detecting", DETECTING);
        Speech speech = SpeechDetector.find(pcm);
        return speech.isEmpty() ? Recognised.NOTHING : recognised(pcm, speech, context, vocabulary);
    }

    private Recognised recognised(Pcm pcm, Speech speech, JobContext<CaptionInput> context, Vocabulary vocabulary) {
        Progress progress = context.progress();
        CaptionInput input = context.input();
        double left = 1 - EXTRACTING - DETECTING;
        if (!models.has(input.size())) {
            progress.enter("downloading_model", DOWNLOADING);
            left -= DOWNLOADING;
        }
        Model model = models.find(input.size(), input.isEnglish(), progress::at);
        progress.enter("recognising", left);
        Hearing hearing = new Hearing(pcm, Windows.of(pcm, speech), model, input, vocabulary);
        Checkpoints reached = new Checkpoints(checkpoints, context.jobId());
        return transcriber
                .listen(model.file(), ear -> hearing.run(ear, reached, progress::at))
                .with(speech.millis());
    }
}
