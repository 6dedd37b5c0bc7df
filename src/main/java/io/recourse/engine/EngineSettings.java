package io.recourse.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** The engine starts when all migrations have run: its tables come from the first of them. */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {}
