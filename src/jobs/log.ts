import { pino } from 'pino'
import type { LogLevel } from './log-level.ts'

/** What is told of an event beside its name; never text of a document. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** What happened, a line each. */
export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** JSON lines, or lines to be read where a person watches. */
export function logOn(output: Output, level: LogLevel): Log {
  const shown = output.isTTY ? forPeople : (line: string) => line
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    { write: (line: string) => output.write(shown(escaped(line))) },
  )
  return {
    debug: (event, fields = {}) => logger.debug(fields, event),
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  }
}

/** JSON leaves some control, format and line-breaking characters as they are; they stand in strings only. */
function escaped(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, sign => {
    if (sign === '\n') return sign
    const units = Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i))
    return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
  })
}

/** `12:00:03 warn  job-failed kind=annotate ms=12`; what is not a plain word stays JSON, escapes and all. */
function forPeople(line: string): string {
  const { level, time, event, ...fields } = JSON.parse(line) as Record<string, unknown>
  const told = Object.entries(fields).map(([name, value]) => {
    const plain = typeof value === 'string' && /^[\w./:@+-]+$/.test(value)
    return `${name}=${plain ? value : escaped(JSON.stringify(value))}`
  })
  return `${[String(time).slice(11, 19), String(level).padEnd(5), event, ...told].join(' ')}\n`
}

/** Of bounded length; what an error says may be a stranger's words. The queue gives errors that are plain objects. */
export function errorText(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null
  return String(isObject && 'message' in error ? error.message : error).slice(0, 300)
}
