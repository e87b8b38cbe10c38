package io.countercheck.api;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The longest body that is read. The platform's own limit cuts the connection or answers with an
 * empty body, so it stands far above this one.
 */
@Singleton
class BodyLimit {

  private final long bytes;

  BodyLimit(@ConfigProperty(name = "countercheck.limits.body") MemorySize size) {
    bytes = size.asLongValue();
  }

  long bytes() {
    return bytes;
  }

  /** Counts what is read, for bodies that do not say how long they are. */
  @ServerRequestFilter
  void count(ContainerRequestContext context) {
    if (context.hasEntity()) {
      context.setEntityStream(new Counted(context.getEntityStream(), bytes));
    }
  }

  /** More was sent than is read. An exception of input, because Jackson lets those through. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Counted extends FilterInputStream {

    private long left;

    Counted(InputStream body, long most) {
      super(body);
      left = most;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws Exceeded {
      left -= read;
      if (left < 0) {
        throw new Exceeded();
      }
    }
  }
}
