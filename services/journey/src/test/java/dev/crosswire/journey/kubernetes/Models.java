package dev.crosswire.journey.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The models of Kubernetes, Strimzi and the Prometheus operator, read strictly. They keep what they do not know for newer
 * versions than theirs; here it is what somebody misspelt.
 */
final class Models {

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("apps/v1 StatefulSet", StatefulSet.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().setDeserializerModifier(new NothingUnknown()))
            .build();

    private Models() {}

    /** Takes the place away where a class keeps fields that it does not have. */
    private static final class NothingUnknown extends BeanDeserializerModifier {

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig configuration, BeanDescription type, BeanDeserializerBuilder builder) {
            builder.setAnySetter(null);
            return builder;
        }
    }

    /**
     * The object as its model has it.
     *
     * @throws JsonProcessingException naming the field that the model does not have, or whose value does not fit
     */
    static <T> T read(Manifest manifest, Class<T> type) throws JsonProcessingException {
        Class<?> known = KINDS.get(manifest.type());
        if (known != type) {
            throw new IllegalArgumentException(manifest + " is a " + manifest.type() + ", and no " + type.getName());
        }
        return STRICT.treeToValue(manifest.tree(), type);
    }

    /** What is wrong with the object, one sentence each. */
    static List<String> problems(Manifest manifest) {
        Class<?> type = KINDS.get(manifest.type());
        if (type == null) {
            return List.of(manifest + " is a " + manifest.type() + ", which is not known here");
        }
        try {
            List<String> changed = new ArrayList<>();
            compare(manifest.toString(), manifest.tree(), STRICT.valueToTree(read(manifest)), changed);
            return changed;
        } catch (JsonProcessingException e) {
            return List.of(manifest + ": " + e.getOriginalMessage() + " " + e.getLocation());
        }
    }

    private static Object read(Manifest manifest) throws JsonProcessingException {
        Class<?> type = KINDS.get(manifest.type());
        if (type == null) {
            throw new IllegalArgumentException(manifest + " is a " + manifest.type() + ", which is not known here");
        }
        return STRICT.treeToValue(manifest.tree(), type);
    }

    /**
     * What is not written back as it was read had another type than the model's: Kubernetes would refuse it. What is not written
     * back at all was the default.
     */
    private static void compare(String place, JsonNode written, JsonNode read, List<String> changed) {
        if (written.isObject()) {
            written.properties()
                    .forEach(field -> compare(
                            place + " " + field.getKey(), field.getValue(), read.path(field.getKey()), changed));
        } else if (written.isArray() && written.size() == read.size()) {
            for (int i = 0; i < written.size(); i++) {
                compare(place + " " + i, written.get(i), read.get(i), changed);
            }
        } else if (!written.equals(read)
                && !(written.isValueNode() && read.isMissingNode())
                && !(written.isIntegralNumber() && read.isIntegralNumber() && written.asLong() == read.asLong())) {
            changed.add(place + " is " + written + " and is read as " + read);
        }
    }
}
