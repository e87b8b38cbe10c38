package io.countercheck.api;

import io.countercheck.engine.Engine;
import io.countercheck.engine.Limits;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one engine of the service, built at start: a broken pack stops the start. */
class EngineStart {

  @Produces
  @Singleton
  Limits limits(@ConfigProperty(name = "countercheck.limits.characters") int characters) {
    return new Limits(characters, Limits.DEFAULT.claims(), Limits.DEFAULT.pairs());
  }

  @Produces
  @Singleton
  @Startup
  Engine engine(Limits limits) {
    return Engine.load(limits);
  }
}
