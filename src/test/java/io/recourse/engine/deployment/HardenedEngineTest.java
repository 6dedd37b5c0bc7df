package io.recourse.engine.deployment;

import static io.recourse.engine.deployment.SampleModels.HELPER;
import static io.recourse.engine.deployment.SampleModels.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.recourse.RecourseTest;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever way a model or an expression reaches the engine, only what models may contain is deployed and evaluated. */
@RecourseTest
class HardenedEngineTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Test
    void deploysWhatIsAllowed() {
        SampleModels models = new SampleModels();

        Deployment deployed = deployment(Map.of(HELPER, models.text(HELPER), SCORE, models.text(SCORE)))
                .deploy();

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployed.getId())
                        .count())
                .isOne();
        repository.deleteDeployment(deployed.getId(), true);
    }

    @Test
    void refusesAHostileModelThatComesInThroughTheEngine() {
        String hostile = new SampleModels().text(HELPER).replace("name=\"Help given\"", "name=\"" + Planted.RUN + "\"");
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deployment(Map.of(HELPER, hostile)).deploy())
                .hasMessageStartingWith("processes/sample/helper.bpmn, “${''.getClass()")
                .asInstanceOf(type(ModelsRefused.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Finding::elementId, Finding::code)
                        .containsExactly(tuple("helpGiven", "model.expression.none")));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void refusesAHostileFileAmongOthersWithAllOfThem() {
        SampleModels models = new SampleModels();
        String hostile = models.text(SCORE).replace("<inputEntry ", "<inputEntry expressionLanguage=\"javascript\" ");
        long before = repository.createProcessDefinitionQuery().count();

        assertThatThrownBy(() -> deployment(Map.of(HELPER, models.text(HELPER), SCORE, hostile))
                        .deploy())
                .isInstanceOf(ModelsRefused.class);
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
    }

    @Test
    void evaluatesNoExpressionThatAModelMayNotContain() {
        assertThatThrownBy(() -> configuration.getExpressionManager().createExpression(Planted.RUN))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .list())
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void reachesNoBeanButStepsAndListeners() {
        Expression dataSource = configuration.getExpressionManager().createExpression("${dataSource}");

        assertThatThrownBy(() -> configuration
                        .getCommandExecutorTxRequired()
                        .execute(context -> dataSource.getValue(StartProcessVariableScope.getSharedInstance())))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property");
    }

    @Test
    void findsNoScriptEngine() {
        assertThatThrownBy(() -> configuration
                        .getCommandExecutorTxRequired()
                        .execute(context -> configuration.getScriptingEngines().getScriptEngineForLanguage("juel")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Can't find scripting engine");
    }

    @Test
    void readsNoForeignObjects() {
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.getDeserializationTypeValidator().validate("java.util.ArrayList"))
                .isTrue();
        assertThat(configuration.getDeserializationTypeValidator().validate("javax.naming.InitialContext"))
                .isFalse();
    }

    private DeploymentBuilder deployment(Map<String, String> files) {
        DeploymentBuilder builder = repository.createDeployment().name("a test");
        files.forEach(builder::addString);
        return builder;
    }
}
