import { copyOf } from '../../../text/copy';
import type { EntityType } from '../../types';
import { Kind } from '../tokens/tokens';
import { entityId, type KnownEntity } from './lexicon';
import type { Memory } from './memory';
import type { Board, Draft } from './mentions';
import type { OrganizationMatch } from './organizations';
import type { PlaceMatch } from './places';
import type { Reader } from './reader';

interface Identity {
  readonly id: string;
  readonly name: string;
  readonly note: string | undefined;
}

const MOST_IDENTITIES = 20_000;
/** By type and written name. Documents of a corpus name the same people and bodies; the tables never change. */
const identities: Readonly<Record<EntityType, Map<string, Identity>>> = {
  person: new Map(),
  organization: new Map(),
  place: new Map(),
};

/** Enters what was found on the board, with the identity and canonical name that spelling and tables give it. */
export class Register {
  constructor(
    private readonly r: Reader,
    private readonly board: Board,
  ) {}

  addPerson(start: number, end: number): number {
    return this.addNamed('person', start, end);
  }

  addPlace(place: PlaceMatch): void {
    if (place.entity) this.addKnown(place.start, place.end, place.entity);
    else this.addNamed('place', place.start, place.end);
  }

  addOrganization(found: OrganizationMatch): void {
    const { tokens } = this.r;
    if (found.entity && this.r.knownAt(found.start)?.end === found.end) {
      this.addKnown(found.start, found.end, found.entity);
      return;
    }
    const { head } = found;
    const full = head
      ? head.value.canonical + tokens.text.slice(tokens.ends[head.end - 1], tokens.ends[found.end - 1])
      : tokens.slice(found.start, found.end);
    const { id, name, note } = this.identify(
      'organization',
      this.mayAbbreviate(found) ? full.replace(/T\.?[ƯW]\b|T\.Ư/g, 'Trung ương') : full,
    );
    this.board.add({ start: found.start, end: found.end, type: 'organization', id, name, note });
  }

  /** Whether a word may hold two capitals in a row: few names have one. */
  private mayAbbreviate({ start, end }: OrganizationMatch): boolean {
    const { kinds } = this.r.tokens;
    for (let i = start; i < end; i++) if (kinds[i]! >= Kind.Upper || kinds[i] === Kind.Number) return true;
    return false;
  }

  addKnown(start: number, end: number, entity: KnownEntity): number {
    this.board.add({ start, end, type: entity.type, id: entity.id, name: entity.name, note: entity.note });
    return end;
  }

  placeDraft(start: number, end: number): Draft {
    const { id, name, note } = this.identify('place', this.r.tokens.slice(start, end));
    return { start, end, type: 'place', id, name, note };
  }

  personDraft(start: number, end: number): Draft {
    const { id, name, note } = this.identify('person', this.r.tokens.slice(start, end));
    return { start, end, type: 'person', id, name, note };
  }

  addNamed(type: EntityType, start: number, end: number): number {
    const { id, name, note } = this.identify(type, this.r.tokens.slice(start, end));
    this.board.add({ start, end, type, id, name, note });
    return end;
  }

  /** Identity of a written name; the tables' name and note where they have it. */
  private identify(type: EntityType, written: string): Identity {
    const byName = identities[type];
    let known = byName.get(written);
    if (!known) {
      const id = entityId(type, written);
      const entity = this.r.lexicon.byId.get(id);
      // Copies: a piece of a text keeps the whole text in memory.
      const name = entity?.name ?? copyOf(written.replace(/\s+/g, ' '));
      known = { id, name, note: entity?.note };
      if (byName.size >= MOST_IDENTITIES) byName.clear();
      byName.set(copyOf(written), known);
    }
    return known;
  }

  /** Gives "ông Trọng" the identity of the Nguyễn Phú Trọng named in full. */
  linkShortNames(memory: Memory): void {
    const { tokens } = this.r;
    this.board.drafts.forEach((draft, i) => {
      if (draft.type !== 'person' || draft.end - draft.start > 2) return;
      const full = memory.bearer(tokens.slice(draft.start, draft.end), draft.start);
      if (full && full.id !== draft.id)
        this.board.drafts[i] = { ...draft, id: full.id, name: full.name, note: full.note };
    });
  }
}
