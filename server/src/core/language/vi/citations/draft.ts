import type { Span } from '../../../text/span';
import type { CongressName } from './congress';
import type { DocumentNumber } from './numbers';
import type { PlenumName } from './plenum';
import type { KnownDocument, Law } from './tables';

/** A citation as the grammar reads it, before it is known which document it means. Spans count from the text given. */
export interface Draft {
  start: number;
  end: number;
  readonly kind: string;
  readonly form: 'numbered' | 'congress' | 'plenum' | 'law' | 'known' | 'titled' | 'anaphor';
  readonly number?: DocumentNumber;
  readonly numberSpan?: Span;
  readonly date?: string;
  readonly dateSpan?: Span;
  readonly issuer?: string;
  readonly title?: string;
  /** Number of the Party's term that stands with the mention. */
  readonly term?: number;
  /** Plenum named beside a number: "29-NQ/TW Hội nghị Trung ương 8 khóa XI". */
  readonly beside?: PlenumName;
  readonly congress?: CongressName;
  readonly plenum?: PlenumName;
  readonly law?: { readonly name: string; readonly known?: Law; readonly year?: number };
  readonly known?: KnownDocument;
  /** Counts only where the text names the same document in full: "Hiến pháp" in foreign news is another country's. */
  readonly weak?: true;
  /** Points back by naming a congress without its number: "Nghị quyết Đại hội". */
  readonly congressAgain?: true;
  /** Points back with a demonstrative ("Nghị quyết này"), so that the nearest antecedent is meant. */
  readonly demonstrative?: boolean;
}
