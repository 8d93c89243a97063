package dev.crosswire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireSettingsTest {

    private static WireSettings of(Map<String, String> properties) {
        return WireSettings.from(properties, Map.of());
    }

    static Stream<String> settingsOfKafkasClients() {
        return Stream.of(ProducerConfig.configNames(), ConsumerConfig.configNames(), AdminClientConfig.configNames())
                .flatMap(Set::stream)
                .distinct();
    }

    static Stream<String> settingsOfTheRegistrysClient() {
        Stream<String> own = Arrays.stream(SchemaRegistryClientConfig.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(WireSettingsTest::valueOf)
                .filter(name -> name.contains(".") && !name.endsWith("."));
        Stream<String> tls = Stream.of(
                "schema.registry.ssl.truststore.location",
                "schema.registry.ssl.truststore.password",
                "schema.registry.ssl.truststore.type",
                "schema.registry.ssl.keystore.location",
                "schema.registry.ssl.keystore.password",
                "schema.registry.ssl.key.password",
                "schema.registry.ssl.endpoint.identification.algorithm",
                "auto.register.schemas");
        return Stream.concat(own, tls);
    }

    private static String valueOf(java.lang.reflect.Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("settingsOfKafkasClients")
    void takesEverySettingOfKafkasClientsFromPropertyAndEnvironment(String name) {
        assertThat(of(Map.of("crosswire.kafka." + name, "value")).kafka()).containsEntry(name, "value");
        assertThat(WireSettings.from(Map.of(), Map.of(SettingsFiles.variable("crosswire.kafka." + name), "value"))
                        .kafka())
                .containsEntry(name, "value");
    }

    @ParameterizedTest
    @MethodSource("settingsOfTheRegistrysClient")
    void takesEverySettingOfTheRegistrysClientFromPropertyAndEnvironment(String name) {
        assertThat(of(Map.of("crosswire.registry." + name, "value")).registry()).containsEntry(name, "value");
        assertThat(WireSettings.from(Map.of(), Map.of(SettingsFiles.variable("crosswire.registry." + name), "value"))
                        .registry())
                .containsEntry(name, "value");
    }

    @Test
    void knowsTheRegistrysAddressByTwoNamesOfWhichThePropertyWins() {
        WireSettings settings = WireSettings.from(
                Map.of("crosswire.registry.url", "https://one.example,https://two.example"),
                Map.of("CROSSWIRE_REGISTRY_SCHEMA_REGISTRY_URL", "https://environment.example"));

        assertThat(settings.registryUrls()).containsExactly("https://one.example", "https://two.example");
    }

    @Test
    void tellsAddressesAndNoSecrets() {
        WireSettings settings = of(Map.of(
                "crosswire.kafka.bootstrap.servers", "broker.example:9093",
                "crosswire.kafka.sasl.jaas.config",
                        "org.example.Module required username=\"name\" password=\"p4ssw0rd\";",
                "crosswire.kafka.ssl.truststore.password", "c4bbage",
                "crosswire.registry.url", "https://user:s3same@registry.example/apis",
                "crosswire.registry.basic.auth.user.info", "crosswire-ingest:0pen"));

        assertThat(settings).hasToString("Kafka broker.example:9093, registry https://registry.example/apis");
        assertThat(settings.withoutSecrets("no p4ssw0rd, c4bbage, s3same or 0pen, but SASL"))
                .isEqualTo("no [hidden], [hidden], [hidden] or [hidden], but SASL");
    }

    @Test
    void asksBackWhereANameIsOneSlipOffAndLetsInterceptorsHaveTheirOwn() {
        WireSettings settings = of(Map.of(
                "crosswire.kafka.sasl.jaas.conifg", "x",
                "crosswire.kafka.interceptor.of.somebody", "x",
                "crosswire.kafka.num.standby.replicas", "1",
                "crosswire.kafka.ssl.protocol", "x"));

        assertThat(settings.doubts())
                .isEqualTo(List.of("No Kafka client reads crosswire.kafka.sasl.jaas.conifg: perhaps"
                        + " crosswire.kafka.sasl.jaas.config was meant."));
    }
}
