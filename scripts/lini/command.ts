/** What a command gets: its own words, and where its progress goes. */
export interface CommandContext {
  args: string[]
  /** Whether the result will be printed as JSON. */
  json: boolean
  /** A line for the person watching, on stderr, so that results can be piped. */
  progress(line: string): void
}

/**
 * One command of `npm run lini`: a file of `scripts/cli` that exports `command`.
 * What `run` gives is printed: as JSON with `--json`, else by `print`.
 */
export interface Command<Result = unknown> {
  /** One Indonesian line for the list of commands. */
  summary: string
  /** The words that may follow, shown on wrong use. */
  usage?: string
  /** Whether the database must be up and its roles ready (default true). */
  needsDatabase?: boolean
  run(context: CommandContext): Promise<Result>
  print?(result: Result): string
  /** Whether a finished run nevertheless found something wrong: exit status 1. */
  failed?(result: Result): boolean
}

/** Keeps the type of the result between `run` and `print`. */
export function defineCommand<Result>(command: Command<Result>): Command<Result> {
  return command
}

/** Wrong use: the sentence and the usage are shown, exit status 2. */
export class WrongUse extends Error {}
