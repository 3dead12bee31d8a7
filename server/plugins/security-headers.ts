import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";

/**
 * What a page of ours may load: its own files, and the one outside base map that the server's owner configured.
 * MapLibre draws images from blob: and data:; its worker is a file of ours. No inline script, style sheet or eval:
 * styles set on elements by script (CSSOM) are not affected. WebAssembly is let in because the coverage engine's inner
 * loops are made of it: a live preview runs them in the browser.
 */
function contentSecurityPolicy(config: Config): Record<string, string[] | null> {
  const baseMap = config.baseMapUrl === undefined ? [] : [originOfTemplate(config.baseMapUrl)];
  return {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:", ...baseMap],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...baseMap],
    "worker-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "upgrade-insecure-requests": config.behindProxy ? [] : null,
  };
}

/** `https://host/{z}/{x}/{y}.png` -> `https://host`. */
function originOfTemplate(template: string): string {
  return new URL(template.replaceAll(/[{}]/g, "")).origin;
}

export async function registerSecurityHeaders(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(config) },
    // Only a TLS proxy makes a promise about TLS true.
    strictTransportSecurity: config.behindProxy ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: config.behindProxy ? { policy: "same-origin" } : false,
    originAgentCluster: false,
    xFrameOptions: { action: "deny" },
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.header("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()");
  });
}
