package io.recourse.engine.deployment;

import static io.recourse.engine.deployment.SampleModels.FORM;
import static io.recourse.engine.deployment.SampleModels.HELPER;
import static io.recourse.engine.deployment.SampleModels.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.RecourseTest;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.SignedIn;
import io.recourse.access.User;
import io.recourse.common.Actor;
import io.recourse.engine.ModelsDeployed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecourseTest
@RecordApplicationEvents
class ModelDeployerTest {

    @TempDir
    Path directory;

    @Autowired
    RepositoryService repository;

    @Autowired
    Deployments deployments;

    @Autowired
    ApplicationEvents events;

    private Set<String> before;
    private ModelFolder folder;
    private ModelDeployer deployer;

    @BeforeEach
    void deploySample() throws IOException {
        before = deploymentIds();
        folder = new ModelFolder(directory).writeSample();
        deployer = new ModelDeployer(repository, folder.source());
        deployer.start();
    }

    @AfterEach
    void deleteWhatWasDeployed() {
        SecurityContextHolder.clearContext();
        newDeployments().forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void deploysEverythingTogether() {
        assertThat(newDeployments())
                .singleElement()
                .satisfies(id -> assertThat(repository.getDeploymentResourceNames(id))
                        .containsExactlyInAnyOrder(HELPER, SCORE, FORM));
        assertThat(deployments.models())
                .filteredOn(model ->
                        Set.of("helper", "score", "weight", "ask-debtor").contains(model.id()))
                .extracting(DeployedModel::id, DeployedModel::kind, DeployedModel::file)
                .containsExactlyInAnyOrder(
                        tuple("helper", DeployedModel.Kind.PROCESS, HELPER),
                        tuple("score", DeployedModel.Kind.DECISION, SCORE),
                        tuple("weight", DeployedModel.Kind.DECISION, SCORE),
                        tuple("ask-debtor", DeployedModel.Kind.FORM, FORM));
    }

    @Test
    void deploysNothingWhenNothingChanged() {
        new ModelDeployer(repository, folder.source()).start();

        assertThat(newDeployments()).hasSize(1);
    }

    @Test
    void deploysAllAgainWhenOneFileChanged() throws IOException {
        folder.replace(HELPER, "Help given", "Help received");
        deployer.start();

        assertThat(newDeployments()).hasSize(2);
        assertThat(version("helper")).isEqualTo(2);
        assertThat(version("ask-debtor")).isEqualTo(2);
        assertThat(events.stream(ModelsDeployed.class)).hasSize(2);
    }

    @Test
    void deploysAgainWithoutAFileThatIsGone() throws IOException {
        Files.delete(directory.resolve(FORM));
        deployer.start();

        assertThat(newDeployments())
                .hasSize(2)
                .anySatisfy(id ->
                        assertThat(repository.getDeploymentResourceNames(id)).containsExactlyInAnyOrder(HELPER, SCORE));
    }

    @Test
    void keepsTheVersionBeforeWhenAChangeIsRefused() throws IOException {
        folder.replace(HELPER, "name=\"Help given\"", "name=\"${''.getClass()}\"");

        deployer.start();
        assertThatThrownBy(() -> deployer.deploy(folder.source().read())).isInstanceOf(ModelsRefused.class);

        assertThat(newDeployments()).hasSize(1);
        assertThat(version("helper")).isEqualTo(1);
        assertThat(deployments.last()).hasValueSatisfying(attempt -> {
            assertThat(attempt.succeeded()).isFalse();
            assertThat(attempt.by()).isEqualTo(Actor.SYSTEM);
            assertThat(attempt.sentences(Locale.ENGLISH))
                    .containsExactly("processes/sample/helper.bpmn, “${''.getClass()}” (helpGiven): “name” may not"
                            + " contain an expression: ${''.getClass()}");
        });
    }

    @Test
    void deploysTheNextGoodChangeAfterARefusedOne() throws IOException {
        folder.write(HELPER, "<broken");
        deployer.start();
        folder.writeSample().replace(HELPER, "Help given", "Help received");
        deployer.start();

        assertThat(version("helper")).isEqualTo(2);
        assertThat(deployments.latest(2))
                .extracting(DeploymentAttempt::succeeded)
                .containsExactly(true, false);
    }

    @Test
    void saysWhatTheEngineCannotRun() throws IOException {
        folder.replace(HELPER, "targetRef=\"helpGiven\"", "targetRef=\"nowhere\"");

        assertThatThrownBy(() -> deployer.deploy(folder.source().read()))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("The process engine cannot run the model: Invalid destination 'nowhere'");
        assertThat(deployments.last())
                .hasValueSatisfying(attempt ->
                        assertThat(attempt.findings()).extracting(Finding::code).containsOnly("model.engine"));
    }

    @Test
    void saysWhichDecisionTheEngineCannotRead() throws IOException {
        folder.replace(SCORE, "hitPolicy=\"FIRST\"", "hitPolicy=\"SOMEHOW\"");

        assertThatThrownBy(() -> deployer.deploy(folder.source().read()))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining(SCORE)
                .hasMessageContaining("SOMEHOW");
    }

    @Test
    void remembersWhoseDeploymentWasRefused() {
        signIn(Role.DESIGNER);

        assertThatThrownBy(this::deployScript).isInstanceOf(ModelsRefused.class);

        assertThat(deployments.last()).hasValueSatisfying(attempt -> {
            assertThat(attempt.by()).isEqualTo(new Actor("somebody"));
            assertThat(attempt.name()).isEqualTo("try this");
            assertThat(attempt.succeeded()).isFalse();
        });
    }

    @Test
    void letsOnlyThoseDeployWhoMayEditModels() {
        signIn(Role.ADMINISTRATOR);

        assertThatThrownBy(this::deployScript).isInstanceOf(AuthorizationException.class);
    }

    private void deployScript() {
        repository.createDeployment().name("try this").addString("x.js", "1").deploy();
    }

    private static void signIn(Role role) {
        User user = new User("somebody", "Somebody", null, null, true, Set.of(role), Instant.EPOCH);
        var rights = Stream.of(Right.values()).filter(user::may).map(Right::name);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(new SignedIn(user, ""), null, rights.toArray(String[]::new)));
    }

    private int version(String model) {
        return deployments.models().stream()
                .filter(m -> m.id().equals(model))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private List<String> newDeployments() {
        return deploymentIds().stream().filter(id -> !before.contains(id)).toList();
    }

    private Set<String> deploymentIds() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
