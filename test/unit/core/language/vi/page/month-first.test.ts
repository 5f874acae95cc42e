import assert from 'node:assert/strict';
import { fieldValues, readText } from '../../../../../support/pages/read';

const TITLE = 'Nhớ bác lái đò Nguyễn Văn Lượm ở Tân Lập';
const TEXT = [
  'Chúng tôi nhận được tin buồn từ gia đình: bác Nguyễn Văn Lượm đã ra đi trong vòng tay con cháu bên bến đò.',
  'Bác chèo đò từ năm mười sáu tuổi, đưa không biết bao nhiêu lứa học trò qua sông Khe Nước.',
  'Bà con làng chài xin chia buồn cùng gia đình bác và mời bạn cũ xa gần về thắp nén hương.',
];

function dayOf(stamp: string, ...told: string[]): string | undefined {
  const lines = ['Trang chủ', TITLE, stamp, ...TEXT, ...told, 'Nhãn: Làng chài'];
  return fieldValues(readText(`${lines.join('\n')}\n`)).date;
}

describe('a day that may be read in two orders', () => {
  it('has the month first where the text tells of what took place then', () => {
    for (const [stamp, told, day] of [
      [
        'vào lúc 11/02/2014 09:48:00 CH',
        'Lễ viếng bắt đầu từ 16 giờ ngày 2/11/2014 tại nhà riêng.',
        '2014-11-02T21:48:00',
      ],
      [
        'vào lúc 9/5/2011 07:05:12 SA',
        'Bác mất lúc rạng sáng ngày 4 tháng 9 năm 2011 tại Tân Lập.',
        '2011-09-05T07:05:12',
      ],
      [
        'lúc 3/12/2013 10:20:30 PM',
        'Lễ giỗ đầu của bác sẽ làm vào trưa ngày 15/3/2013 ở bến đò.',
        '2013-03-12T22:20:30',
      ],
    ] as const)
      assert.equal(dayOf(stamp, told), day);
  });

  it('has the day first everywhere else', () => {
    for (const [stamp, told, day] of [
      [
        'vào lúc 11/02/2014 09:48:00 CH',
        'Bác mất lúc rạng sáng ngày 9/2/2014 và an táng ở quê.',
        '2014-02-11T21:48:00',
      ],
      [
        'vào lúc 11/02/2014 09:48:00 CH',
        'Bác mất ngày 9/2/2014, giỗ một trăm ngày làm vào 2/11/2014 ở quê.',
        '2014-02-11T21:48:00',
      ],
      [
        'vào lúc 11/02/2014 09:48:00 CH',
        'Bác về hưu từ ngày 2/11/2010 và sống ở quê từ đó.',
        '2014-02-11T21:48:00',
      ],
      [
        'vào lúc 11/02/2014 21:48',
        'Lễ viếng bắt đầu từ 16 giờ ngày 2/11/2014 tại nhà riêng.',
        '2014-02-11T21:48',
      ],
    ] as const)
      assert.equal(dayOf(stamp, told), day);
  });
});
