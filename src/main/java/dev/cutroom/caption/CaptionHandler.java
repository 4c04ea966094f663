package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.caption.Vocabulary.Applied;
import dev.cutroom.caption.reading.CueComposer;
import dev.cutroom.caption.reading.Profile;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import dev.cutroom.http.Problem;
import dev.cutroom.job.Completion;
import dev.cutroom.job.JobContext;
import dev.cutroom.job.JobHandler;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.whisper.SpokenLanguages;
import dev.cutroom.video.MediaJobs;
import dev.cutroom.video.SourceVideo;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes down what is said in a video, as a new caption. */
@ApplicationScoped
class CaptionHandler implements JobHandler<CaptionInput> {

    static final String TYPE = "caption";

    private static final String NOT_KNOWN = "und";

    private final Videos videos;
    private final Recognition recognition;
    private final CaptionService captions;
    private final VocabularyStore vocabularies;
    private final CheckpointStore checkpoints;
    private final CaptionMeters meters;

    CaptionHandler(
            Videos videos,
            Recognition recognition,
            CaptionService captions,
            VocabularyStore vocabularies,
            CheckpointStore checkpoints,
            CaptionMeters meters) {
        this.videos = videos;
        this.recognition = recognition;
        this.captions = captions;
        this.vocabularies = vocabularies;
        this.checkpoints = checkpoints;
        this.meters = meters;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<CaptionInput> inputType() {
        return CaptionInput.class;
    }

    @Override
    public void check(Caller caller, String projectId, String videoId, CaptionInput input) {
        if (videoId == null) {
            throw Problem.invalid("video_id", "must name the video whose speech is written down");
        }
        if (!videos.require(caller, videoId, ProjectRole.EDITOR, "video").equals(projectId)) {
            throw Problem.invalid("video_id", "belongs to another project");
        }
        input.check();
        videos.ready(videoId);
    }

    @Override
    public Completion handle(JobContext<CaptionInput> context) {
        SourceVideo source = videos.ready(context.videoId());
        Vocabulary vocabulary = new Vocabulary(vocabularies.of(source.projectId()));
        long began = System.nanoTime();
        Recognised heard = MediaJobs.run(context.progress(), () -> recognition.of(source, context, vocabulary));
        meters.processed(TYPE, source.facts().duration(), System.nanoTime() - began);
        CaptionInput input = context.input();
        String written = heard.language() == null
                ? input.spoken().map(input::written).orElse(NOT_KNOWN)
                : input.written(heard.language().code());
        Applied said = vocabulary.apply(
                heard.words().stream().map(CaptionHandler::word).toList());
        RecognisedCaption caption = new RecognisedCaption(
                Videos.newId(),
                source,
                SpokenLanguages.tag(written),
                heard.model(),
                cues(said.words(), source, written, input));
        return new Completion(source.facts().duration(), output(caption, heard, said), List.of(), nothing -> {
            captions.record(caption);
            checkpoints.forget(context.jobId());
        });
    }

    private static List<Cue> cues(List<Word> words, SourceVideo source, String language, CaptionInput input) {
        double rate = source.facts()
                .picture()
                .map(picture -> picture.cadence().value())
                .orElse(0.0);
        long end = Math.max(
                (long) (source.facts().duration() * 1000),
                words.stream().mapToLong(Word::endMillis).max().orElse(0));
        // A cue may stay a while after its words, but not after the video.
        return new CueComposer(Profile.NETFLIX, language, rate)
                .compose(words).stream()
                        .map(cue -> new Cue(
                                cue.startMillis(),
                                Math.min(end, cue.endMillis()),
                                cue.text(),
                                input.keepsWords() ? cue.words() : List.of()))
                        .toList();
    }

    private static Word word(HeardWord heard) {
        double confidence = Math.round(heard.probability() * 1000) / 1000.0;
        return new Word(heard.startMillis(), heard.endMillis(), heard.text(), confidence, false);
    }

    private static CaptionOutput output(RecognisedCaption caption, Recognised heard, Applied said) {
        return new CaptionOutput(
                caption.id(),
                heard.model() == null ? null : heard.model().code(),
                heard.language() == null
                        ? null
                        : SpokenLanguages.tag(heard.language().code()),
                heard.language() == null ? null : heard.language().confidence(),
                caption.cues().size(),
                said.words().size(),
                heard.isSpeech(),
                heard.isSpeech() ? heard.speechMillis() / 1000.0 : 0,
                heard.dropped().stream()
                        .map(one -> new CaptionOutput.DroppedText(
                                one.startMillis() / 1000.0,
                                one.endMillis() / 1000.0,
                                one.text(),
                                one.reason().code()))
                        .toList(),
                said.replaced().stream()
                        .map(one -> new CaptionOutput.ReplacedText(one.from(), one.to(), one.count()))
                        .toList());
    }
}
