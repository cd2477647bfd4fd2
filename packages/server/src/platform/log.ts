import { pino } from 'pino'

/** Structured log on standard error: standard output belongs to what a command answers. Secrets are never logged. */
export const log = pino(
  {
    // Somebody at a terminal reads the sentences on standard output; machines read this.
    level: process.env.LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info'),
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret'],
  },
  pino.destination(2),
)
