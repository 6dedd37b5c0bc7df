package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BesideOthers;
import io.recourse.Recourse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only what their {@code package-info} allows, and no two of them use each other. */
@BesideOthers
class ModulesTest {

    private static final List<String> STAGES = List.of(
            "reminder",
            "instalment",
            "fieldvisit",
            "agencyplacement",
            "demandletter",
            "creditreporting",
            "courtfiling",
            "courtproceedings");

    private static final List<String> PAGES = List.of("api", "workbench", "studio", "demo", "debtorpage");

    private final ApplicationModules modules = ApplicationModules.of(Recourse.class);

    @Test
    void everyModuleKeepsToWhatItMayUse() {
        modules.verify();
    }

    @Test
    void everyModuleSaysItsPurposeAndWhatItMayUse() {
        assertThat(modules.stream()
                        .filter(module -> module.getBasePackage()
                                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                                .isEmpty()))
                .as("modules without @ApplicationModule in package-info.java")
                .isEmpty();
    }

    @Test
    void noStageUsesAnotherNorTheLadder() {
        for (String stage : STAGES) {
            assertThat(used(stage))
                    .as("what %s uses", stage)
                    .doesNotContain("escalation")
                    .doesNotContainAnyElementsOf(
                            STAGES.stream().filter(s -> !s.equals(stage)).toList());
        }
    }

    @Test
    void nothingUsesThePages() {
        modules.stream()
                .filter(module -> !PAGES.contains(module.getIdentifier().toString()))
                .forEach(module -> assertThat(used(module))
                        .as("what %s uses", module.getIdentifier())
                        .doesNotContainAnyElementsOf(PAGES));
    }

    private List<String> used(String name) {
        return used(modules.getModuleByName(name).orElseThrow());
    }

    private List<String> used(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .toList();
    }
}
