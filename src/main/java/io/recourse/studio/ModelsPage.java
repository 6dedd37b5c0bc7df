package io.recourse.studio;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.engine.deployment.DeployedModel;
import io.recourse.engine.deployment.DeployedModel.Kind;
import io.recourse.engine.deployment.DeploymentAttempt;
import io.recourse.engine.deployment.Deployments;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The models that run, the last attempt to deploy with what must be mended, and the attempts before. */
@Controller
@Needs(Right.SEE_MODELS)
class ModelsPage {

    private static final int ATTEMPTS = 20;

    /**
     * A model as the page lists it.
     *
     * @param nameKey the message that names it in the reader's language, where there is one
     */
    record Listed(DeployedModel model, String nameKey) {}

    private final Deployments deployments;

    ModelsPage(Deployments deployments) {
        this.deployments = deployments;
    }

    @GetMapping("/studio/models")
    @InNavigation(section = Section.MODELS, order = 10, label = "models.title", icon = "diagram-3")
    String show(Model model) {
        List<DeploymentAttempt> attempts = deployments.latest(ATTEMPTS);
        model.addAttribute("attempts", attempts);
        model.addAttribute("last", attempts.isEmpty() ? null : attempts.get(0));
        model.addAttribute(
                "models", deployments.models().stream().map(ModelsPage::list).toList());
        return "studio/models";
    }

    /** A process is named under its own id, a form as the task of its process that it belongs to. */
    private static Listed list(DeployedModel model) {
        if (model.kind() != Kind.FORM) {
            return new Listed(model, model.id() + "." + model.id());
        }
        String process = model.file().replaceFirst("^forms/(.+)/[^/]+$", "$1");
        String task = Pattern.compile("-(.)")
                .matcher(model.id())
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        return new Listed(model, process + "." + task);
    }
}
