/**
 * What may be deployed, and deploying it. Deploying a model is running code, so a model may only contain what
 * {@code bpmn.allowed} and {@code dmn.allowed} list; everything else is refused with a sentence that a process designer
 * understands, whatever way the model came in.
 */
@org.springframework.modulith.NamedInterface("deployment")
package io.recourse.engine.deployment;
