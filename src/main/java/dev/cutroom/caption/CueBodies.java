package dev.cutroom.caption;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.Problem;
import dev.cutroom.http.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Reads JSON bodies that hold a list of cues, one cue at a time.
 *
 * <p>They may be larger than other bodies, and a tree of all of it would take ten times its bytes.
 */
@ApplicationScoped
class CueBodies {

    /** Ten hours of speech with every word are about 20 MB. */
    static final int MOST_BYTES = 64 << 20;

    private final ObjectMapper mapper;
    private final ObjectReader trees;
    private final StrictJson strict;

    CueBodies(ObjectMapper mapper, StrictJson strict) {
        this.mapper = mapper;
        this.trees = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.strict = strict;
    }

    /** @param rest the keys beside the list @param cues in the order of their starts */
    record Body<T>(T rest, List<Cue> cues) {}

    /**
     * A new caption, as a form with a file or as JSON.
     *
     * @throws Problem with everything that is wrong with it
     */
    Brought brought(InputStream body, String contentType) {
        if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return CaptionForm.read(body, contentType);
        }
        Body<CaptionFields> read = read(body, "cues", CaptionFields.class);
        NewCaption caption = read.rest().with(read.cues());
        return new Brought(caption, caption);
    }

    /**
     * @param list the key of the list, which must be there
     * @param rest what else the body may hold
     * @throws Problem INVALID_INPUT with all faults, MALFORMED_BODY, CAPTION_TOO_LARGE
     */
    <T extends Record> Body<T> read(InputStream body, String list, Class<T> rest) {
        try (JsonParser json = mapper.getFactory().createParser(new LimitedStream(body, MOST_BYTES))) {
            return new Reading(json, list).read(rest);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw HttpProblem.MALFORMED_BODY.because("The body is no valid JSON in UTF-8 (line " + line + ").");
        } catch (LimitedStream.Exceeded e) {
            throw CaptionProblem.CAPTION_TOO_LARGE.because("A body with cues has at most " + MOST_BYTES + " bytes.");
        } catch (IOException e) {
            throw HttpProblem.MALFORMED_BODY.because("The body ended early, or is no valid JSON in UTF-8.");
        }
    }

    private final class Reading {

        private final JsonParser json;
        private final String list;
        private final CueReader cues = new CueReader();
        private final ObjectNode others = mapper.createObjectNode();
        private List<Cue> read;

        Reading(JsonParser json, String list) {
            this.json = json;
            this.list = list;
        }

        <T extends Record> Body<T> read(Class<T> type) throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw Problem.invalid("body", "must be an object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json.currentName());
            }
            if (json.nextToken() != null) {
                throw HttpProblem.MALFORMED_BODY.because("The body goes on after its JSON.");
            }
            if (read == null) {
                cues.fault(list, "must not be null");
            }
            T rest = rest(type);
            if (!cues.faults().isEmpty()) {
                throw Problem.invalid(cues.faults());
            }
            read.sort(Comparator.comparingLong(Cue::startMillis));
            return new Body<>(rest, read);
        }

        private void field(String name) throws IOException {
            JsonToken value = json.nextToken();
            if (!name.equals(list)) {
                others.set(name, trees.readTree(json));
            } else if (value == JsonToken.START_ARRAY) {
                items();
            } else if (value != JsonToken.VALUE_NULL) {
                read = List.of();
                cues.fault(list, "must be a list");
                json.skipChildren();
            }
        }

        private void items() throws IOException {
            read = new ArrayList<>();
            int count = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (count == NewCaption.MOST_CUES) {
                    cues.fault(list, "must have at most " + NewCaption.MOST_CUES + " cues");
                    throw Problem.invalid(cues.faults());
                }
                read.add(cues.read(trees.readTree(json), list + "[" + count++ + "]"));
            }
        }

        private <T extends Record> T rest(Class<T> type) {
            try {
                return strict.read(others, type, "");
            } catch (Problem problem) {
                problem.faults().forEach(fault -> cues.fault(fault.field(), fault.message()));
                return null;
            }
        }
    }
}
