// Tells the server that this editor knows Newsmark's own words for tokens: package.json gives them colours.

import type { ClientCapabilities, FeatureState, StaticFeature } from "vscode-languageclient/node";
import manifest from "../package.json";

export class TokenWords implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    const tokens = capabilities.textDocument?.semanticTokens;
    const { semanticTokenTypes, semanticTokenModifiers } = manifest.contributes;
    tokens?.tokenTypes.push(...semanticTokenTypes.map(type => type.id));
    tokens?.tokenModifiers.push(...semanticTokenModifiers.map(modifier => modifier.id));
  }

  initialize(): void {}

  clear(): void {}

  getState(): FeatureState {
    return { kind: "static" };
  }
}
