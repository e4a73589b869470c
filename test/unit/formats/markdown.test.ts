// Markdown: rich stories against files written by hand, and the rules one by one.

import { describe, expect, it } from 'vitest';
import { htmlToMarkdown, markdownWriter } from '@/utils/formats/out/markdown/markdown';
import { altered, chinese, english, exportedTime, link, NOTES } from './stories';
import chineseMarkdown from './stories/chinese.md?raw';
import englishMarkdown from './stories/english.md?raw';

const write = (story: typeof english): string =>
  markdownWriter.writeArticle(story, { exportedTime });

describe('a story as Markdown', () => {
  it('writes every construct of an English story', () => {
    expect(write(english)).toBe(englishMarkdown);
  });

  it('writes a Chinese story with emphasis that holds without spaces', () => {
    expect(write(chinese)).toBe(chineseMarkdown);
  });

  it('gives a link without a body its address and excerpt', () => {
    expect(write(link)).toMatch(
      /\n---\n\n# To read later\n\n<https:\/\/news\.example\/later>\n\nA \\\[long\\\] read\.\n$/,
    );
  });

  it('says in the front matter and above the text what is missing', () => {
    const options = { exportedTime, partialNotes: NOTES };
    const written = markdownWriter.writeArticle(altered(english, { partial: 'paywall' }), options);
    expect(written).toMatch(/^partial: paywall$/m);
    expect(written).toContain('late\n\n*The rest is paid for.*\n\n');
    expect(markdownWriter.writeArticle(english, options)).toBe(englishMarkdown);
  });

  it('keeps a hostile title in the front matter and on one line of the heading', () => {
    const written = write(altered(english, { title: 'a\n---\n# b <script>x</script> [c](d) #' }));
    const [, front = '', ...rest] = written.split(/^---$/m);
    expect(front).toContain('title: "a\\n---\\n# b <script>x</script> [c](d) #"');
    expect(rest.join('---')).toMatch(
      /^\n\n# a --- # b \\<script>x\\<\/script> \\\[c\\\]\(d\) \\#\n\n/,
    );
  });

  it('writes pictures from where the export keeps them', () => {
    const shownImages = new Map([
      ['http://news.example.cn/pic/202605/04/大桥.jpg', 'pictures/1.jpg'],
    ]);
    const written = markdownWriter.writeArticle(chinese, { exportedTime, shownImages });
    expect(written).toContain('![大桥](pictures/1.jpg)');
  });
});

describe('htmlToMarkdown', () => {
  it.each([
    ['', ''],
    ['<p>plain</p>', 'plain'],
    // Text that only looks like markup.
    ['<p>* a</p>', '\\* a'],
    ['<p>- a</p>', '\\- a'],
    ['<p>-a and --- b</p>', '-a and --- b'],
    ['<p>---</p>', '\\---'],
    ['<p>a<br>===</p>', 'a  \n\\==='],
    ['<p>+ a</p>', '\\+ a'],
    ['<p>1) a</p>', '1\\) a'],
    ['<p><span>1</span>. a</p>', '1\\. a'],
    ['<p>1.5 m</p>', '1.5 m'],
    ['<p>&gt; a</p>', '\\> a'],
    ['<p># a</p>', '\\# a'],
    ['<p>#a</p>', '#a'],
    ['<p>```</p>', '\\`\\`\\`'],
    ['<p>| a | b |<br>|---|---|</p>', '| a | b |  \n&#124;---|---|'],
    ['<p>[a]: http</p>', '\\[a\\]: http'],
    ['<p>[^1]</p>', '\\[^1\\]'],
    ['<p>_a_ a_b __c</p>', '\\_a\\_ a_b \\_\\_c'],
    ['<p>a \\ b</p>', 'a \\\\ b'],
    ['<p>1 &lt; 2 &lt;b&gt; &amp;copy; A&amp;B</p>', '1 < 2 \\<b> \\&copy; A&B'],
    ['<p>2~3和5~6</p>', '2\\~3和5\\~6'],
    ['<h2>C #</h2>', '## C \\#'],
    ['<h1>x<br>y</h1>', '## x y'],
    // Emphasis.
    ['<p>a<b>b</b>c</p>', 'a**b**c'],
    ['<p><b>a </b>b</p>', '**a** b'],
    ['<p><b>a<br></b>b</p>', '**a**  \nb'],
    ['<p>他<b>“好”</b>说</p>', '他<strong>“好”</strong>说'],
    ['<p>他，<b>“好”</b>，说</p>', '他，**“好”**，说'],
    ['<p><b>a</b><i>b</i></p>', '**a**<em>b</em>'],
    ['<p><b><i>a</i></b></p>', '***a***'],
    ['<p><b>a<strong>b</strong></b></p>', '**ab**'],
    ['<p><s>a</s></p>', '~~a~~'],
    ['<p>a<b> </b>b</p>', 'a b'],
    // Links and pictures.
    ['<p><a href="https://a.example/x_(y)">t</a></p>', '[t](https://a.example/x_\\(y\\))'],
    ['<p><a href="https://a.example/a b&lt;&gt;">t</a></p>', '[t](https://a.example/a%20b%3C%3E)'],
    [
      '<p><a href="https://a.example/?a=1&amp;amp;b">t</a></p>',
      '[t](https://a.example/?a=1&amp;amp;b)',
    ],
    ['<p><a href="https://a.example">a ] b</a></p>', '[a \\] b](https://a.example)'],
    ['<p><a href="https://a.example/">https://a.example/</a></p>', '<https://a.example/>'],
    ['<a href="https://a.example"><p>x</p><p>y</p></a>', '[x y](https://a.example)'],
    ['<p><a href="javascript:alert(1)">t</a></p>', 't'],
    ['<p><a href="#note">1</a></p>', '1'],
    ['<p><a href="https://a.example"></a>b</p>', 'b'],
    [
      '<a href="https://a.example"><figure><img data-src="https://a.example/p.jpg"><figcaption>c</figcaption></figure></a>',
      '[![](https://a.example/p.jpg)](https://a.example)\n\n*c*',
    ],
    ['<p><img src="data:image/png;base64,AA" alt="x">b</p>', 'b'],
    [
      '<p>https://a.example/x_y_z, and http://b.example.</p>',
      '<https://a.example/x_y_z>, and <http://b.example>.',
    ],
    // Code.
    ['<p><code>a`b</code> <code>`c`</code></p>', '``a`b`` `` `c` ``'],
    ['<p><code>*a*</code><code>b</code></p>', '`*a*b`'],
    ['<pre>a\n\n  b</pre>', '```\na\n\n  b\n```'],
    ['<pre>a<br>b</pre>', '```\na\nb\n```'],
    ['<pre><code class="language-c++">a</code></pre>', '```c++\na\n```'],
    ['<pre>````</pre>', '`````\n````\n`````'],
    ['<p>x <math alttext="a^2"><mi>a</mi></math></p>', 'x `a^2`'],
    // Lists.
    ['<ol><li>a<ol><li>b</li></ol></li></ol>', '1. a\n   1. b'],
    ['<ol start="9"><li>a</li><li>b<ul><li>c</li></ul></li></ol>', '9. a\n10. b\n    - c'],
    ['<ul><li><pre>a\n\nb</pre></li></ul>', '- ```\n  a\n\n  b\n  ```'],
    ['<ul><li>- a</li></ul>', '- \\- a'],
    // Tables.
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>',
      '| a | b |\n| --- | --- |\n| c |  |',
    ],
    [
      '<table><tr><td colspan="2">a</td><td rowspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      '|  |  |  |\n| --- | --- | --- |\n| a |  | b |\n| c | d |  |',
    ],
    ['<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>', 'a\n\nb'],
    [
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td><pre>c</pre></td></tr></table>',
      '|  |  |\n| --- | --- |\n| a | b |\n\n```\nc\n```',
    ],
    // What has no word in Markdown keeps its text.
    ['<p><mark>a</mark><u>b</u><small>c</small><kbd>d</kbd></p>', 'abcd'],
    ['<p>x<sup>2</sup><script>alert(1)</script></p>', 'x<sup>2</sup>'],
    ['<figure><figcaption>a <em>b</em> <b>c</b></figcaption></figure>', '*a b **c***'],
  ])('writes %j as %j', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  it('does not fill the memory for a table with hostile spans', () => {
    const row = '<tr><td colspan="1000000" rowspan="1000000">a</td></tr>';
    expect(
      htmlToMarkdown(`<table>${row}<tr><td>b</td><td>c</td></tr></table>`).length,
    ).toBeLessThan(5000);
  });
});
