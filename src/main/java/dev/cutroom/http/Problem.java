package dev.cutroom.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that cannot be answered as asked, on its way to becoming an RFC 9457 answer. */
public class Problem extends RuntimeException {

    private static final int MOST_IN_DETAIL = 10;

    private final transient ProblemCode code;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    Problem(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    private Problem(ProblemCode code, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    /** One thing that is wrong with a request. @param field its name on the wire, dotted where nested */
    @RegisterForReflection
    public record Fault(String field, String message) {}

    /** A request with these faults, all of them. */
    public static Problem invalid(List<Fault> faults) {
        String detail = faults.stream()
                .limit(MOST_IN_DETAIL)
                .map(fault -> fault.field() + " " + fault.message())
                .collect(Collectors.joining("; "));
        return new Problem(HttpProblem.INVALID_INPUT, detail, faults);
    }

    /** A request with one fault. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    /** What was asked for is not there, or not for this caller. @param noun what it is, such as "video" */
    public static Problem notFound(String noun) {
        return HttpProblem.NOT_FOUND.because("There is no such " + noun + ".");
    }

    /** Adds a header to the answer; returns this problem. */
    public Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Map<String, String> headers() {
        return headers;
    }

    public ProblemCode code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }
}
