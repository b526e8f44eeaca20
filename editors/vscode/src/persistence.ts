// What is done when the server goes away: it is started again, unless it goes away again and again.

import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from "vscode-languageclient/node";

/** So many ends in so many milliseconds are too many. */
const MOST = 5;
const WINDOW = 180_000;

export class Persistence implements ErrorHandler {
  private readonly ends: number[] = [];

  constructor(private readonly givesUp: (reason: string) => void) {}

  /** A pipe that breaks is a server that ends: what is done then is said below. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.ends.push(now);
    if (this.ends.filter(end => now - end < WINDOW).length < MOST) {
      return { action: CloseAction.Restart, handled: true };
    }
    this.givesUp(`it ended ${MOST} times in ${WINDOW / 60_000} minutes`);
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
