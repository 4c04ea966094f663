package dev.cutroom.http;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Which methods a path offers, as a 405 must say (RFC 9110, 15.5.6).
 *
 * <p>Several resources may share the beginning of a path, and the framework's own answer names none of their methods: so its routes are
 * gone through here once more.
 */
final class AllowedMethods {

    private final Set<String> methods = new TreeSet<>();

    private AllowedMethods() {}

    /** The methods of the path of this request, in the order of the alphabet; none where nobody knows the path. */
    static Set<String> of(ResteasyReactiveRequestContext request) {
        AllowedMethods allowed = new AllowedMethods();
        allowed.collect(request);
        if (allowed.methods.contains("GET")) {
            allowed.methods.add("HEAD");
        }
        if (!allowed.methods.isEmpty()) {
            allowed.methods.add("OPTIONS");
        }
        return allowed.methods;
    }

    private void collect(ResteasyReactiveRequestContext request) {
        String path = request.getPathWithoutPrefix();
        RequestMapper<InitialMatch> resources =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        for (RequestMatch<InitialMatch> match = resources.map(path);
                match != null;
                match = resources.continueMatching(path, match)) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routes) {
                    collect(routes, rest);
                }
            }
        }
    }

    private void collect(ClassRoutingHandler routes, String rest) {
        routes.getMappers().forEach((method, paths) -> {
            if (method != null && paths.map(rest) != null) {
                methods.add(method);
            }
        });
    }
}
