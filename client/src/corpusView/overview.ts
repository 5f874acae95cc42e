import * as vscode from 'vscode';
import {
  DOCUMENTS,
  type DocumentItem,
  type DocumentsParams,
  type GroupItem,
  IDENTITIES,
  type IdentitiesParams,
  type IdentityItem,
  LARGEST_PAGE,
  OVERVIEW,
  type Overview,
  type Page,
  REFERENCES,
  RULES,
  type RuleItem,
} from '../../../server/src/lsp/overview/protocol';
import type { CorpusServer, Progress } from '../languageClient';

/** Answers about changes come in a burst while somebody types; so long (milliseconds) after one nothing is asked. */
const REST = 400;

/** A place as the server gives it. */
export interface Reference {
  readonly uri: string;
  readonly range: { readonly start: vscode.Position; readonly end: vscode.Position };
}

/** Thrown where the server has no answer; why is in its log. */
class NoAnswer extends Error {}

/** Asks the server about the corpus as a whole, and tells when its answers may have changed. */
export class CorpusOverview implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;

  readonly onDidChange = this.changes.event;

  constructor(readonly server: CorpusServer) {
    this.subscriptions = vscode.Disposable.from(
      this.changes,
      server.onDidChangeCorpus(() => this.changed()),
      server.onDidChangeState((state) => state !== 'starting' && this.changed()),
    );
  }

  figures(token?: vscode.CancellationToken, progress?: Progress): Promise<Overview> {
    return this.ask<Overview>(OVERVIEW, {}, token, progress);
  }

  /** @param limit may be larger than a page of the protocol: then several are asked for */
  documents(
    params: DocumentsParams,
    token?: vscode.CancellationToken,
    progress?: Progress,
  ): Promise<Page<GroupItem | DocumentItem>> {
    return this.pages<GroupItem | DocumentItem>(DOCUMENTS, params, token, progress);
  }

  identities(
    params: IdentitiesParams,
    token?: vscode.CancellationToken,
    progress?: Progress,
  ): Promise<Page<IdentityItem>> {
    return this.pages<IdentityItem>(IDENTITIES, params, token, progress);
  }

  rules(
    params: { readonly filter?: string; readonly limit?: number },
    token?: vscode.CancellationToken,
    progress?: Progress,
  ): Promise<Page<RuleItem>> {
    return this.pages<RuleItem>(RULES, params, token, progress);
  }

  references(id: string, token?: vscode.CancellationToken): Promise<Reference[]> {
    return this.ask<Reference[]>(REFERENCES, { id }, token);
  }

  /** Tells everybody to ask anew. */
  refresh(): void {
    clearTimeout(this.timer);
    this.changes.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changes.fire(), REST);
  }

  private async pages<Item>(
    method: string,
    params: { readonly limit?: number },
    token: vscode.CancellationToken | undefined,
    progress: Progress | undefined,
  ): Promise<Page<Item>> {
    const wanted = params.limit ?? LARGEST_PAGE;
    const items: Item[] = [];
    for (;;) {
      const limit = Math.min(LARGEST_PAGE, wanted - items.length);
      const page = await this.ask<Page<Item>>(
        method,
        { ...params, offset: items.length, limit },
        token,
        progress,
      );
      items.push(...page.items);
      if (page.items.length < limit || items.length >= wanted) return { items, total: page.total };
    }
  }

  private async ask<Result>(
    method: string,
    params: object,
    token: vscode.CancellationToken | undefined,
    progress?: Progress,
  ): Promise<Result> {
    const answer = await this.server.request<Result | null>(method, params, token, progress);
    if (answer === null || answer === undefined) throw new NoAnswer();
    return answer;
  }
}
