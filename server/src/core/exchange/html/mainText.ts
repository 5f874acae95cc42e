import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { ImportDefect, ImportedDocument } from '../imported';
import type { DomDocument, DomElement, DomNode } from './dom';
import { isTooLarge } from './limits';
import { linesOf } from './lines';

/**
 * The main text of a page as Readability finds it, a paragraph a line with blank lines between, and the fields that the
 * page names of itself: title, date, source, author, address, section, tags, language. What a page does not name is left
 * out; values are as it has them.
 */
export function readPage(html: string): Omit<ImportedDocument, 'name'> | ImportDefect {
  if (isTooLarge(html)) return { code: 'page-too-large' };
  const document = parse(html);
  // Readability takes apart what it reads.
  const own = ownFields(document, html);
  const article = articleOf(document);
  const lines = article?.content ? linesOf(article.content) : [];
  if (!article || lines.length === 0) return { code: 'no-article' };
  const fields: Record<string, string> = {};
  const keep = (field: string, value: string | null | undefined) => {
    const text = value?.replace(/\s+/g, ' ').trim() ?? '';
    if (text !== '') fields[field] = text;
  };
  keep('title', article.title);
  keep('date', article.publishedTime ?? own.date);
  keep('source', article.siteName);
  keep('author', article.byline);
  for (const field of ['url', 'section', 'tags'] as const) keep(field, own[field]);
  keep('lang', languageTag(article.lang ?? undefined));
  return { fields, text: lines.map((line) => `${line}\n`).join('\n') };
}

/** Readability asks for a page that is whole; the parser leaves out what a page leaves out. */
function parse(html: string): DomDocument {
  const read = (text: string) => (parseHTML(text) as unknown as { readonly document: DomDocument }).document;
  const document = read(html);
  const isWhole =
    document.documentElement?.nodeName === 'HTML' && document.querySelector('html > body') !== null;
  if (isWhole) return document;
  const whole = read(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`);
  const title = whole.querySelector('title');
  if (title) whole.head.append(title);
  return whole;
}

function articleOf(document: DomDocument) {
  try {
    return new Readability<DomNode>(document as never, {
      // Its usual answer is HTML, which would have to be read a second time.
      serializer: (node) => node as unknown as DomNode,
      charThreshold: 250,
    }).parse();
  } catch {
    // What is no page at all can be more than it is ready for; that one file is then told of.
    return null;
  }
}

interface OwnFields {
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly section: string | undefined;
  readonly tags: string | undefined;
}

/** What Readability does not look for. */
function ownFields(document: DomDocument, html: string): OwnFields {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const content = (selector: string) =>
    all(selector)
      .map((element) => element.getAttribute('content')?.trim() ?? '')
      .filter((value) => value !== '');
  const tags = content('meta[property="article:tag"]');
  return {
    date:
      content('meta[itemprop="datePublished"], meta[name="pubdate"], meta[name="dc.date"]')[0] ??
      timeOf(document.querySelector('time[itemprop="datePublished"], time[pubdate]')),
    url: [
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      ...content('meta[property="og:url"]'),
      // What browsers write above a page that they save.
      /<!-- saved from url=\(\d{1,9}\)(\S{1,2000}) -->/.exec(html.slice(0, 4000))?.[1],
    ].find(isWebAddress),
    section: content('meta[property="article:section"]')[0],
    tags: tags.length > 0 ? [...new Set(tags)].join('; ') : undefined,
  };
}

function timeOf(element: DomElement | null): string | undefined {
  return element?.getAttribute('datetime') ?? undefined;
}

function isWebAddress(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^https?:\/\/[^\s<>"]+$/i.test(value);
}

function languageTag(value: string | undefined): string | undefined {
  return value !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i.test(value) ? value : undefined;
}
