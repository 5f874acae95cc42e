import type { Range, TextEdit } from 'vscode-languageserver';
import { blocksIn } from '../../core/actions/change';
import { formatHeader } from '../../core/format/header';
import { rewriteMarker } from '../../core/format/rewrite';
import type { BlockStructure } from '../../core/format/structure';
import type { TextEdit as CoreEdit } from '../../core/text/span';
import type { Snapshot } from '../snapshot';

/** Formats markers and headers, never a body: marker lines in their exact form, `key: value`, fields in order. */
export function formatting({ file, positions }: Snapshot, range?: Range): TextEdit[] {
  return blocksIn(file, range && positions.span(range)).flatMap((index) => {
    const { structure, environment, preamble } = file.analysis(index);
    if (preamble) return [];
    const order = [...environment.settings.fields.keys()];
    return [...formatMarkerLine(structure), ...formatHeader(structure, order)].map((edit) => ({
      range: positions.inBlock(index, edit.span),
      newText: edit.newText,
    }));
  });
}

function formatMarkerLine(block: BlockStructure): CoreEdit[] {
  const { marker, lines } = block;
  if (!marker?.defect || marker.trailing || marker.name === '') return [];
  return rewriteMarker(lines, marker, marker.style);
}
