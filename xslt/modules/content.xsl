<?xml version="1.0" encoding="UTF-8"?>
<!-- What every element has: attributes, its frame in the transcript, its children, the signs of its notes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="ed:blocks" as="map(xs:string, xs:boolean)" select="map:merge(('p', 'ab', 'div', 'div1', 'div2', 'div3', 'div4',
    'div5', 'div6', 'div7', 'head', 'list', 'table', 'lg', 'l', 'sp', 'speaker', 'u', 'figure', 'floatingText', 'opener', 'closer',
    'dateline', 'salute', 'signed', 'address', 'addrLine', 'postscript', 'trailer', 'byline', 'epigraph', 'argument', 'meeting',
    'listBibl', 'listApp', 'listPerson', 'listPlace', 'listOrg', 'listEvent', 'castList', 'castGroup', 'castItem', 'spGrp', 'prologue',
    'epilogue', 'set', 'performance', 'titlePage', 'docTitle', 'titlePart', 'docImprint', 'text', 'body', 'front', 'back', 'group',
    'item', 'row', 'superEntry', 'entry', 'entryFree', 'hom', 'sense', 're') ! map:entry(., true()))"/>

  <!-- Elements that stand on lines of their own. -->
  <xsl:function name="ed:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="block" as="xs:boolean?" select="$node/self::tei:* ! $ed:blocks(local-name())" xmlns:tei="http://www.tei-c.org/ns/1.0"/>
    <xsl:sequence select="exists($block) or exists($node[self::quote or self::q or self::cit or self::note][p or ab or list or table or lg or l or quote[p]])"/>
  </xsl:function>

  <!-- True where text of the element stands beside its children: a line, not a group of lines. -->
  <xsl:function name="ed:is-mixed" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- id, lang and class of an element of the text. -->
  <xsl:template name="ed:attributes">
    <xsl:param name="class" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="@rend or @rendition or @style">
        <xsl:variable name="classes" as="xs:string*" select="distinct-values(($class, ed:rend-classes(.)))"/>
        <xsl:if test="exists($classes)">
          <xsl:attribute name="class" select="$classes"/>
        </xsl:if>
      </xsl:when>
      <xsl:when test="exists($class)">
        <xsl:attribute name="class" select="$class"/>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="@ed:anchor">
      <xsl:attribute name="id" select="@ed:anchor"/>
    </xsl:if>
    <!-- Most elements have neither. -->
    <xsl:if test="@xml:lang">
      <xsl:sequence select="ed:own-language(.)"/>
    </xsl:if>
    <xsl:if test="@hand or self::handShift">
      <xsl:sequence select="ed:data-hand(.)"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="ed:html-id" as="attribute(id)?">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="ed:anchor($element)">
      <xsl:attribute name="id" select="."/>
    </xsl:for-each>
  </xsl:function>

  <!-- The kind of an element, for style sheets; a name of the encoder’s is no class of ours. -->
  <xsl:function name="ed:data-type" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="normalize-space($element/@type) ne ''">
      <xsl:attribute name="data-type" select="normalize-space($element/@type)"/>
    </xsl:if>
  </xsl:function>

  <!-- The class of each value of @rend that is known: others of its names, then its own. -->
  <xsl:variable name="ed:rend-class" as="map(xs:string, xs:string)" select="map:merge((
    map { 'spaced': 'letter-spaced', 'expanded': 'letter-spaced', 'underline': 'underlined', 'ul': 'underlined', 'u': 'underlined',
      'b': 'bold', 'strong': 'bold', 'i': 'italic', 'italics': 'italic', 'it': 'italic', 'sup': 'superscript', 'super': 'superscript',
      'sub': 'subscript', 'small-caps': 'smallcaps', 'sc': 'smallcaps', 'strike': 'strikethrough', 'strikeout': 'strikethrough',
      'line-through': 'strikethrough' },
    ('letter-spaced', 'underlined', 'bold', 'italic', 'caps', 'smallcaps', 'superscript', 'subscript', 'strikethrough', 'center', 'right')
      ! map:entry(., .)))"/>

  <!-- Highlighting by @rend, by a rendition of the header, or in CSS, on whatever element it stands (TEI Guidelines, 1.3.1.1.3). -->
  <xsl:function name="ed:rend-classes" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tokenize($element/@rend) ! $ed:rend-class(.), tokenize($element/@rendition) ! $ed:rendition-classes(.),
      $element/@style ! string() ! (if (map:contains($ed:classes-of-style, .)) then $ed:classes-of-style(.) else ed:classes-of-css(.))"/>
  </xsl:function>

  <!-- What each rendition in CSS looks like, by the pointer to it. -->
  <xsl:variable name="ed:rendition-classes" as="map(xs:string, xs:string*)" select="
    map:merge($ed:record/*/teiHeader/encodingDesc/tagsDecl/rendition[@xml:id][not(@scheme[. ne 'css'])]
      ! map:entry('#' || @xml:id, ed:classes-of-css(string())))"/>

  <!-- Files of word processors have a few styles, each thousands of times. -->
  <xsl:variable name="ed:classes-of-style" as="map(xs:string, xs:string*)" select="
    map:merge(distinct-values($ed:text-elements ! @style ! string()) ! map:entry(., ed:classes-of-css(.)))"/>

  <!-- The class of each declaration of CSS that has one. -->
  <xsl:function name="ed:classes-of-css" as="xs:string*">
    <xsl:param name="css" as="xs:string"/>
    <xsl:variable name="declarations" as="xs:string*" select="tokenize(lower-case($css), '[;{}]') ! replace(., '\s+', '')"/>
    <xsl:sequence select="distinct-values($declarations ! (
      if (matches(., '^font-style:(italic|oblique)')) then 'italic'
      else if (matches(., '^font-weight:(bold|[6-9]00)')) then 'bold'
      else if (matches(., '^font-variant(-caps)?:.*small-caps')) then 'smallcaps'
      else if (matches(., '^letter-spacing:\+?[\d.]*[1-9]')) then 'letter-spaced'
      else if (matches(., '^text-decoration(-line)?:.*underline')) then 'underlined'
      else if (matches(., '^text-decoration(-line)?:.*line-through')) then 'strikethrough'
      else if (matches(., '^text-transform:uppercase')) then 'caps'
      else if (matches(., '^text-align:center')) then 'center'
      else if (matches(., '^text-align:(right|end)')) then 'right'
      else if (matches(., '^vertical-align:(super|text-top)')) then 'superscript'
      else if (matches(., '^vertical-align:(sub|text-bottom)')) then 'subscript'
      else ()))"/>
  </xsl:function>

  <!-- The frames that the transcriber put round an element, the innermost first, where the header keeps their wording: a
       rendition whose “…” stands for the text. Without “…” the frame is all that the transcript says. -->
  <xsl:function name="ed:frames" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      for $token in tokenize($element/@rendition)[starts-with(., '#')]
      return $ed:by-id(substring($token, 2))/self::rendition[@scheme = 'free']/string()"/>
  </xsl:function>

  <xsl:function name="ed:frame" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="ed:frames($element)[1]"/>
  </xsl:function>

  <!-- The content of an element: frame, children, signs of notes. -->
  <xsl:template name="ed:content">
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:choose>
      <xsl:when test="@rendition">
        <xsl:call-template name="ed:framed">
          <xsl:with-param name="content" as="node()*">
            <xsl:apply-templates select="$nodes" mode="#current"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <!-- What stands in a variable is copied out of it, at each level once more. -->
      <xsl:otherwise>
        <xsl:apply-templates select="$nodes" mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <!-- The content of a link: the signs of notes, links themselves, follow behind it. -->
  <xsl:template name="ed:linked">
    <xsl:choose>
      <xsl:when test="@rendition">
        <xsl:call-template name="ed:framed">
          <xsl:with-param name="content" as="node()*">
            <xsl:apply-templates mode="#current">
              <xsl:with-param name="silent" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="#current">
          <xsl:with-param name="silent" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="ed:signs-below">
    <xsl:param name="silent" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:if test="not($silent)">
      <xsl:for-each select="descendant-or-self::*">
        <xsl:call-template name="ed:note-signs"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ed:framed">
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="frames" as="xs:string*" select="if ($ed:view?frames) then ed:frames(.) else ()"/>
    <!-- Nearly all have one or none. -->
    <xsl:sequence select="
      if (empty($frames)) then $content
      else if (empty($frames[2])) then ed:in-frame($content, $frames)
      else fold-left($frames, $content, ed:in-frame#2)"/>
  </xsl:template>

  <xsl:function name="ed:in-frame" as="node()*">
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="frame" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="contains($frame, '…')">
        <span class="report">{substring-before($frame, '…')}</span>
        <xsl:sequence select="$content"/>
        <span class="report">{substring-after($frame, '…')}</span>
      </xsl:when>
      <xsl:otherwise>
        <span class="report">{$frame}</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
