import assert from 'node:assert/strict';
import { knownId } from '../../../../../../server/src/core/language/vi/citations/number-identity';
import { readNumber } from '../../../../../../server/src/core/language/vi/citations/numbers';
import {
  known,
  laws,
  organs,
  partyMeetings,
  types,
} from '../../../../../../server/src/core/language/vi/citations/tables';
import { termOf } from '../../../../../../server/src/core/language/vi/citations/terms';
import { named, only } from './marked';

describe('citation tables', () => {
  it('have whole rows', () => {
    assert.ok(types().length > 50 && types().every((type) => type.kind !== '' && type.mention));
    assert.ok(organs().size > 60);
    assert.ok(known().length > 150 && laws().length > 200);
  });

  it('give every known document a readable number and an identity of its own', () => {
    const ids = new Map<string, string>();
    for (const row of known()) {
      if (row.number !== '') assert.ok(readNumber(row.number, 0), row.number);
      if (row.date !== '') assert.match(row.date, /^\d{4}(-\d\d(-\d\d)?)?$/);
      const label = `${row.number} ${row.date} ${row.subject}`;
      assert.equal(ids.get(knownId(row)), undefined, `${label} / ${ids.get(knownId(row))}`);
      ids.set(knownId(row), label);
    }
  });

  it('date every paper of the Party inside its term', () => {
    const roman = ['VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'];
    for (const row of known()) {
      if (!row.number.endsWith('/TW') || row.date === '' || row.term === '') continue;
      assert.equal(termOf(row.date), roman.indexOf(row.term) + 6, `${row.number} ${row.date}`);
    }
  });

  it('keep meetings in order of time', () => {
    const plenums = partyMeetings().filter((meeting) => meeting.kind === 'plenum');
    for (let i = 1; i < plenums.length; i++)
      assert.ok(plenums[i]!.start > plenums[i - 1]!.start, plenums[i]!.start);
  });

  const names = new Map(types().map((type) => [type.kind, type.name]));
  names.set('resolution', 'Nghị quyết').set('circular', 'Thông tư').set('conclusion', 'Kết luận');
  names.set('announcement', 'Thông báo');
  for (const row of known()) {
    if (row.number === '' || row.date === '') continue;
    const [year, month, day] = row.date.split('-');
    if (!day) continue;
    const name = names.get(row.kind)!;
    it(`${name} số ${row.number} of ${row.date} is found by number and date`, () => {
      const mention = only(
        `Thực hiện ${name} số ${row.number} ngày ${Number(day)}/${Number(month)}/${year} tại tỉnh.`,
      );
      assert.equal(mention.id, knownId(row));
      assert.equal(mention.kind, row.kind);
      assert.equal(mention.title, row.subject);
    });
  }

  it('finds every law of the table by its name', () => {
    for (const law of laws()) {
      if (law.kind === 'constitution') continue;
      const mention = only(`Căn cứ ${law.name}, sở trả lời.`);
      assert.ok(mention.id.startsWith(`${law.kind}:${law.name}`), mention.id);
    }
  });

  it('finds every law of the table by its number', () => {
    for (const law of laws()) {
      for (const version of law.versions) {
        if (!version.number) continue;
        const mention = only(
          `Căn cứ ${law.kind === 'code' ? 'Bộ luật' : 'Luật'} số ${version.number}, sở trả lời.`,
        );
        assert.equal(mention.id, `${law.kind}:${law.name}:${version.year}`);
      }
    }
  });

  it('finds every alias that is a name', () => {
    for (const row of known()) {
      if (row.number !== '') continue;
      for (const alias of row.aliases) {
        if (alias.includes(':')) continue;
        const ids = named(`Thực hiện ${alias}, tỉnh đã làm.`).map((mention) => mention.id);
        assert.equal(ids.length, 1, alias);
        assert.ok(
          [knownId(row), `${row.kind}:plenum:8:${row.term}`].includes(ids[0]!),
          `${alias}: ${ids[0]}`,
        );
      }
    }
  });
});
