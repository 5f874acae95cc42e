import type { FurnitureKind } from '../../../types';

/** What the look of a line says, whatever its words. */
export interface Shape {
  readonly name:
    | 'symbols'
    | 'number'
    | 'time'
    | 'clock'
    | 'ago'
    | 'follow'
    | 'label'
    | 'required'
    | 'address'
    | 'dated-headline'
    | 'pointer'
    | 'breadcrumb'
    | 'pager'
    | 'bar'
    | 'row'
    | 'hashtag'
    | 'doubled'
    | 'commented'
    | 'markup'
    | 'file'
    | 'slogan'
    | 'type-size'
    | 'imprint'
    | 'run-together';
  readonly kind: FurnitureKind;
  /** As in the phrase table: 3 anywhere, 2 outside the body, 1 a hint. */
  readonly weight: number;
}
