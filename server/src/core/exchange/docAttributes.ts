import { parseDocTag } from '../format/docTag';
import { decodeXml } from './xml';

/**
 * The attributes of a `<doc …>` tag as header lines with a blank line behind them, for a file without the tag. Fields
 * come first, so that the lines are a header; empty when no attribute is a field.
 */
export function headerOfTag(
  tag: string,
  lineBreak: string,
  fieldOf: (key: string) => string | undefined,
): string {
  const attributes = parseDocTag(tag)?.attributes.filter(({ name }) => name !== 'id') ?? [];
  const isField = ({ name }: { readonly name: string }) => fieldOf(name) !== undefined;
  if (!attributes.some(isField)) return '';
  const sorted = [...attributes.filter(isField), ...attributes.filter((attribute) => !isField(attribute))];
  const lines = sorted.map(
    ({ name, value }) => `${name}: ${oneLine(decodeXml(value))}`.trimEnd() + lineBreak,
  );
  return lines.join('') + lineBreak;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
