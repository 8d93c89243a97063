package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.crosswire.sources.fetch.AskedByIngest;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may speak to whom. */
class NetworkPoliciesTest {

    static List<Installation> everyInstallation() {
        return Installation.all();
    }

    private static Map<String, NetworkPolicySpec> policies(Installation installation) throws JsonProcessingException {
        Map<String, NetworkPolicySpec> policies = new TreeMap<>();
        for (Manifest manifest : installation.of(Set.of("NetworkPolicy"))) {
            policies.put(
                    manifest.name(), Models.read(manifest, NetworkPolicy.class).getSpec());
        }
        return policies;
    }

    private static NetworkPolicySpec named(Installation installation, String name) throws JsonProcessingException {
        return Models.read(installation.one("NetworkPolicy", name), NetworkPolicy.class)
                .getSpec();
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void beginWithNobodyToNobody(Installation installation) throws IOException {
        NetworkPolicySpec nobody = named(installation, "crosswire-nobody-to-nobody");

        assertThat(nobody.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(nobody.getIngress()).isEmpty();
        assertThat(nobody.getEgress()).isEmpty();
        assertThat(Workload.of(installation)).allMatch(workload -> workload.isSelectedBy(nobody.getPodSelector()));
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void areAboutPodsThatThereAreAndPortsThatTheyHave(Installation installation) throws IOException {
        List<Workload> workloads = Workload.of(installation);
        policies(installation).forEach((name, policy) -> {
            List<Workload> selected = workloads.stream()
                    .filter(it -> it.isSelectedBy(policy.getPodSelector()))
                    .toList();
            assertThat(selected).as(name).isNotEmpty();
            policy.getIngress()
                    .forEach(rule -> rule.getPorts()
                            .forEach(port ->
                                    assertThat(selected).as(name).allMatch(workload -> hasPort(workload, port))));
        });
    }

    private static boolean hasPort(Workload workload, NetworkPolicyPort port) {
        return workload.container().getPorts().stream()
                .anyMatch(it -> it.getName().equals(port.getPort().getStrVal())
                        || it.getContainerPort().equals(port.getPort().getIntVal()));
    }

    /** An empty rule, or one without a peer, would be the whole world. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void nameEveryPeer(Installation installation) throws IOException {
        Set<String> open = new TreeSet<>();
        policies(installation).forEach((name, policy) -> {
            policy.getIngress().stream()
                    .filter(rule -> rule.getFrom().isEmpty() || rule.getPorts().isEmpty())
                    .forEach(rule -> open.add(name));
            policy.getEgress().stream()
                    .filter(rule -> rule.getTo().isEmpty() || rule.getPorts().isEmpty())
                    .forEach(rule -> open.add(name));
        });

        // Where the database is, only whoever installs it knows.
        assertThat(open)
                .isEqualTo(
                        installation.name().equals("overlays/production")
                                ? Set.of("crosswire-registry-to-database")
                                : Set.of());
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void letServicesToWhatTheyAreSetToAndNobodyElse(Installation installation) throws IOException {
        for (Workload workload : Workload.of(installation)) {
            Set<Integer> ports = new TreeSet<>();
            policies(installation).values().stream()
                    .filter(policy -> workload.isSelectedBy(policy.getPodSelector()))
                    .forEach(policy -> policy.getEgress()
                            .forEach(rule -> rule.getPorts()
                                    .forEach(port -> ports.add(port.getPort().getIntVal()))));
            Set<Integer> wanted = new TreeSet<>(
                    switch (workload.service()) {
                        case "registry" ->
                            installation.name().equals("overlays/production") ? Set.of(53, 5432) : Set.of(53);
                        case "ingest" -> Set.of(53, 80, 443, 8080, 9093);
                        default -> Set.of(53, 8080, 9093);
                    });
            assertThat(ports).as("ports that %s may speak to", workload).isEqualTo(wanted);
        }
    }

    /** Addresses at which nodes answer for names belong to no pod; of whatever else is there nobody is let to anything. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void letEverybodyToNamesAndNothingElseOfANode(Installation installation) throws IOException {
        policies(installation)
                .forEach((name, policy) -> policy.getEgress()
                        .forEach(rule -> rule.getTo().stream()
                                .map(NetworkPolicyPeer::getIpBlock)
                                .filter(block ->
                                        block != null && block.getCidr().startsWith("169.254."))
                                .forEach(block -> {
                                    assertThat(name).isEqualTo("crosswire-all-to-names");
                                    assertThat(block.getCidr()).endsWith("/32");
                                    assertThat(rule.getPorts())
                                            .extracting(port -> port.getPort().getIntVal())
                                            .containsOnly(53);
                                })));
        assertThat(named(installation, "crosswire-all-to-names").getEgress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getTo())
                        .extracting(peer -> peer.getIpBlock() == null
                                ? ""
                                : peer.getIpBlock().getCidr())
                        .containsExactly("", "169.254.20.10/32", "169.254.169.254/32"));
    }

    /** On a port that is Kafka's too: what makes the difference is whom. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void letAlertsToAnAlertmanagerThatIsLabelled(Installation installation) throws IOException {
        NetworkPolicySpec policy = named(installation, "crosswire-alerts-to-alertmanager");

        assertThat(Workload.of(installation))
                .filteredOn(workload -> workload.isSelectedBy(policy.getPodSelector()))
                .extracting(Workload::service)
                .containsExactly("alerts");
        assertThat(policy.getEgress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getTo())
                        .singleElement()
                        .satisfies(
                                peer -> assertThat(peer.getNamespaceSelector().getMatchLabels())
                                        .containsExactly(Map.entry("crosswire.dev/takes-notices", "true"))));
    }

    /** With the addresses that ingest itself refuses to ask. */
    @Test
    void letIngestToNothingPrivate() throws IOException {
        List<IPBlock> blocks = new ArrayList<>();
        named(Installation.of("base"), "crosswire-ingest-to-the-world")
                .getEgress()
                .forEach(rule -> rule.getTo().forEach((NetworkPolicyPeer peer) -> blocks.add(peer.getIpBlock())));

        assertThat(blocks).extracting(IPBlock::getCidr).containsExactly("0.0.0.0/0", "2000::/3");
        Set<String> addresses = new TreeSet<>(Set.of("8.8.8.8", "168.63.129.17", "172.32.0.1", "2606:4700::1111"));
        // The first and the last address of every range, and its neighbours.
        blocks.forEach(block -> block.getExcept().forEach(range -> addresses.addAll(edges(range))));

        assertThat(addresses)
                .hasSizeGreaterThan(50)
                .allSatisfy(address -> assertThat(isLetThrough(blocks, address))
                        .isEqualTo(AskedByIngest.mayBe(InetAddress.ofLiteral(address))));
    }

    private static boolean isLetThrough(List<IPBlock> blocks, String address) {
        return blocks.stream()
                .anyMatch(block -> contains(block.getCidr(), address)
                        && block.getExcept().stream().noneMatch(range -> contains(range, address)));
    }

    private static boolean contains(String range, String address) {
        Bounds bounds = Bounds.of(range);
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        BigInteger number = new BigInteger(1, bytes);
        return bytes.length == bounds.length
                && number.compareTo(bounds.first) >= 0
                && number.compareTo(bounds.last) <= 0;
    }

    private static List<String> edges(String range) {
        Bounds bounds = Bounds.of(range);
        BigInteger beyond = BigInteger.ONE.shiftLeft(bounds.length * Byte.SIZE);
        return Stream.of(
                        bounds.first.subtract(BigInteger.ONE),
                        bounds.first,
                        bounds.last,
                        bounds.last.add(BigInteger.ONE))
                .filter(number -> number.signum() >= 0 && number.compareTo(beyond) < 0)
                .map(number -> text(number, bounds.length))
                .toList();
    }

    private static String text(BigInteger number, int length) {
        byte[] bytes = new byte[length];
        byte[] all = number.toByteArray();
        int used = Math.min(all.length, length);
        System.arraycopy(all, all.length - used, bytes, length - used, used);
        try {
            return String.valueOf(InetAddress.getByAddress(bytes).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ends of a range of addresses, as numbers. */
    private record Bounds(BigInteger first, BigInteger last, int length) {

        static Bounds of(String range) {
            int slash = range.indexOf('/');
            byte[] bytes = InetAddress.ofLiteral(range.substring(0, slash)).getAddress();
            int free = bytes.length * Byte.SIZE - Integer.parseInt(range.substring(slash + 1));
            BigInteger first = new BigInteger(1, bytes);
            return new Bounds(first, first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE), bytes.length);
        }
    }
}
