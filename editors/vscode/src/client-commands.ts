// Tells the server which commands it may put into lenses and answers, because this client has them.

import type { ClientCapabilities, FeatureState, StaticFeature } from "vscode-languageclient/node";

const COMMANDS = ["newsmark.showReferences"];

export class ClientCommands implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...capabilities.experimental, commands: COMMANDS };
  }

  initialize(): void {}

  clear(): void {}

  getState(): FeatureState {
    return { kind: "static" };
  }
}
