package dev.cutroom.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifests say what the cluster would understand, and one part of them agrees with another. */
class KubernetesManifestsTest {

    private static final Path BASE = Path.of("k8s/base");
    private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(20);

    private final List<HasMetadata> manifests = Manifests.in(BASE);
    private final StatefulSet statefulSet = theOnly(StatefulSet.class);
    private final PodSpec pod = statefulSet.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);

    KubernetesManifestsTest() throws IOException {}

    @Test
    void aMisspeltFieldIsRefusedAtAnyDepth() throws IOException {
        String good = Files.readString(BASE.resolve("statefulset.yaml"));
        for (String field : List.of("replicas", "readinessProbe", "runAsNonRoot", "containerPort", "mountPath")) {
            String misspelt = good.replace(field + ":", field + "z:");
            var fault = assertThrows(IllegalArgumentException.class, () -> Manifests.parse(misspelt), field);
            assertTrue(fault.getMessage().contains(field + "z"), fault::getMessage);
        }
    }

    @Test
    void aFieldGivenTwiceIsRefused() throws IOException {
        String good = Files.readString(BASE.resolve("statefulset.yaml"));
        String twice = good.replace("  replicas: 1\n", "  replicas: 1\n  replicas: 2\n");
        assertThrows(IOException.class, () -> Manifests.parse(twice));
    }

    @Test
    void selectorsFindThePod() {
        Map<String, String> labels =
                statefulSet.getSpec().getTemplate().getMetadata().getLabels();
        selectors().forEach(selector -> {
            assertFalse(selector.isEmpty());
            assertTrue(labels.entrySet().containsAll(selector.entrySet()), selector + " finds no pod");
        });
    }

    @Test
    void servicesReachPortsOfTheContainer() {
        Set<String> ports = ports().keySet();
        for (Service service : all(Service.class).toList()) {
            service.getSpec()
                    .getPorts()
                    .forEach(port ->
                            assertTrue(ports.contains(port.getTargetPort().getStrVal())));
        }
        assertTrue(all(Service.class)
                .anyMatch(service -> service.getMetadata()
                        .getName()
                        .equals(statefulSet.getSpec().getServiceName())));
    }

    @Test
    void thereIsOneWriter() {
        assertEquals(1, statefulSet.getSpec().getReplicas());
    }

    @Test
    void probesAskTheManagementPort() {
        assertEquals(9000, ports().get("management").getContainerPort());
        assertProbe("/q/health/started", container.getStartupProbe());
        assertProbe("/q/health/live", container.getLivenessProbe());
        assertProbe("/q/health/ready", container.getReadinessProbe());
    }

    @Test
    void thePodHasNoRightsToSpare() {
        var forPod = pod.getSecurityContext();
        assertTrue(forPod.getRunAsNonRoot());
        assertEquals(10001, forPod.getRunAsUser());
        assertEquals(10001, forPod.getFsGroup());
        assertEquals("RuntimeDefault", forPod.getSeccompProfile().getType());
        var forContainer = container.getSecurityContext();
        assertTrue(forContainer.getReadOnlyRootFilesystem());
        assertFalse(forContainer.getAllowPrivilegeEscalation());
        assertEquals(List.of("ALL"), forContainer.getCapabilities().getDrop());
        assertEquals(List.of(), forContainer.getCapabilities().getAdd());
    }

    @Test
    void nobodyHoldsATokenOfTheCluster() {
        ServiceAccount account = theOnly(ServiceAccount.class);
        assertEquals(account.getMetadata().getName(), pod.getServiceAccountName());
        assertFalse(account.getAutomountServiceAccountToken());
        assertFalse(pod.getAutomountServiceAccountToken());
    }

    @Test
    void whatMayBeWrittenIsMounted() {
        Map<String, String> mounts = container.getVolumeMounts().stream()
                .collect(Collectors.toMap(VolumeMount::getMountPath, VolumeMount::getName));
        String claim = statefulSet
                .getSpec()
                .getVolumeClaimTemplates()
                .get(0)
                .getMetadata()
                .getName();
        assertEquals(claim, mounts.get("/data"));
        assertEquals("/data", environment().get("CUTROOM_DATA_DIR"));
        assertTrue(pod.getVolumes().stream()
                .anyMatch(volume -> volume.getName().equals(mounts.get("/tmp")) && volume.getEmptyDir() != null));
    }

    @Test
    void callersMustSayWhoTheyAre() {
        ConfigMap settings = theOnly(ConfigMap.class);
        assertEquals(
                settings.getMetadata().getName(),
                container.getEnvFrom().get(0).getConfigMapRef().getName());
        assertEquals("true", settings.getData().get("QUARKUS_OIDC_TENANT_ENABLED"));
        assertTrue(settings.getData()
                .keySet()
                .containsAll(Set.of("QUARKUS_OIDC_AUTH_SERVER_URL", "QUARKUS_OIDC_CLIENT_ID")));
        assertFalse(environment().containsKey("CUTROOM_ACCESS_OPEN_TO_NETWORK"));
    }

    @Test
    void jobsGetTheirGraceAtShutdown() {
        assertTrue(pod.getTerminationGracePeriodSeconds() > SHUTDOWN_GRACE.toSeconds());
    }

    private Stream<Map<String, String>> selectors() {
        return Stream.of(
                        Stream.of(statefulSet.getSpec().getSelector().getMatchLabels()),
                        all(Service.class).map(service -> service.getSpec().getSelector()),
                        all(NetworkPolicy.class)
                                .map(policy -> policy.getSpec().getPodSelector().getMatchLabels()))
                .flatMap(Function.identity());
    }

    private Map<String, ContainerPort> ports() {
        return container.getPorts().stream().collect(Collectors.toMap(ContainerPort::getName, port -> port));
    }

    private Map<String, String> environment() {
        return container.getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }

    private static void assertProbe(String path, Probe probe) {
        assertEquals(path, probe.getHttpGet().getPath());
        assertEquals("management", probe.getHttpGet().getPort().getStrVal());
    }

    private <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return manifests.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <T extends HasMetadata> T theOnly(Class<T> kind) {
        List<T> found = all(kind).toList();
        assertEquals(1, found.size(), kind.getSimpleName());
        return found.get(0);
    }
}
