import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Observer } from '../ports/observer.ts';

/** Sends a span for each request and each step of work; what is not sent yet goes out at the end. */
export interface Tracing extends Observer {
  stop(): Promise<void>;
}

const SERVER_ERROR = 500;

/**
 * Spans go by OTLP over HTTP to a collector. They name a pattern of an address, a status and a time – never whom it was about.
 *
 * @param endpoint of the collector, such as `http://127.0.0.1:4318`.
 * @param service how this process is called there.
 */
export function startTracing(endpoint: string, service: string): Tracing {
  const exporter = new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('kangma');
  return {
    request({ id, method, route, status, ms }) {
      const end = Date.now();
      const span = tracer.startSpan(`${method} ${route}`, {
        kind: SpanKind.SERVER,
        startTime: end - ms,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
          'kangma.request': id,
        },
      });
      if (status >= SERVER_ERROR) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(end);
    },
    step({ loop, ms, failed }) {
      const end = Date.now();
      const span = tracer.startSpan(`step ${loop}`, { startTime: end - ms });
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(end);
    },
    stop: () => provider.shutdown(),
  };
}
