<?xml version="1.0" encoding="UTF-8"?>
<!-- Additions and deletions in the source, and words supplied by translator or editor (TEI Guidelines, 3.5.3, 12.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="add" mode="diplomatic">
    <ins>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="ed:addition-looks(.)"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
      <xsl:call-template name="ed:hand-sign"/>
    </ins>
  </xsl:template>

  <!-- How the diplomatic view shows that something was added: as handwriting, at its place, else by dots below. -->
  <xsl:function name="ed:addition-looks" as="xs:string*">
    <xsl:param name="add" as="element(add)"/>
    <xsl:variable name="looks" as="xs:string*" select="
      'hand'[$add/@hand], tokenize($add/@place)[. = ('above', 'below', 'margin')]"/>
    <xsl:sequence select="if (exists($looks)) then $looks else 'added'"/>
  </xsl:function>

  <xsl:template match="add" mode="reading">
    <ins>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </ins>
  </xsl:template>

  <xsl:template match="add[@place[. ne 'unspecified']][not(ed:stands-alone(.))]" mode="account">
    <span>{ed:say('account.added', map { 'place': ed:place-words(@place) })}</span>
  </xsl:template>

  <!-- An addition on a line of its own is a mark beside the text. -->
  <xsl:template match="add[ed:stands-alone(.)]" mode="reading">
    <span role="note">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'margin-note'"/>
      </xsl:call-template>
      <ins>
        <xsl:call-template name="ed:content"/>
      </ins>
      <xsl:sequence select="ed:label(., ' ' || ed:say(if (@hand) then 'label.added-by-hand' else 'label.added'))"/>
    </span>
  </xsl:template>

  <!-- True for marks among the lines of a letter, not in the run of a sentence. -->
  <xsl:function name="ed:stands-alone" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/parent::* ! $ed:holds-lines(string(@ed:n)))
      or exists($element/parent::ab[count(*) eq 1][not(ed:is-mixed(.))])"/>
  </xsl:function>

  <!-- What holds lines, and no text beside them. Each of thousands of lines asks it: the text is gone through once. -->
  <xsl:variable name="ed:holds-lines" as="map(xs:string, xs:boolean)" select="
    map:merge($ed:record ! descendant::*[self::div or self::opener or self::closer or self::body or self::text or self::front
      or self::back or self::postscript or self::div1 or self::div2 or self::div3 or self::div4 or self::div5 or self::div6 or self::div7][not(ed:is-mixed(.))] ! map:entry(string(@ed:n), true()))"/>

  <xsl:template match="del" mode="diplomatic">
    <del>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </del>
  </xsl:template>

  <!-- What the transcriber says of it is not struck. -->
  <xsl:template match="del[@rendition][ed:frames(.)[contains(., '…')]]" mode="diplomatic" priority="1">
    <xsl:call-template name="ed:framed">
      <xsl:with-param name="content" as="element()">
        <del>
          <xsl:call-template name="ed:attributes"/>
          <xsl:apply-templates mode="#current"/>
        </del>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="surplus" mode="diplomatic">
    <xsl:call-template name="ed:content"/>
  </xsl:template>

  <!-- Left out here; what it said stands in a note. -->
  <xsl:template match="del | surplus" mode="reading">
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <!-- Struck, and then let stand. -->
  <xsl:template match="del[ed:is-restored(.)]" mode="reading" priority="1">
    <xsl:call-template name="ed:content"/>
  </xsl:template>

  <!-- What was struck within words that were restored, stays struck. -->
  <xsl:function name="ed:is-restored" as="xs:boolean">
    <xsl:param name="del" as="element(del)"/>
    <xsl:sequence select="exists(($del/ancestor::restore | $del/ancestor::del)[last()]/self::restore)"/>
  </xsl:function>

  <xsl:template match="restore" mode="account">
    <span>{ed:say('account.restored')}</span>
  </xsl:template>

  <!-- What stands in place of something that was struck: one note for both (TEI Guidelines, 12.3.1.5). -->
  <xsl:template match="subst[ed:is-replacement(.)]" mode="account">
    <span>
      <xsl:for-each select="del">
        <xsl:call-template name="ed:account-of-words">
          <xsl:with-param name="key" select="'account.replaces'"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="add/@place[not(. = ('unspecified', 'inline'))]">
        <xsl:text> {ed:say('account.added', map { 'place': ed:place-words(.) })}</xsl:text>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:function name="ed:is-replacement" as="xs:boolean">
    <xsl:param name="subst" as="element(subst)"/>
    <xsl:sequence select="
      count($subst/*) eq 2 and exists($subst/del[not(*)][normalize-space()][not(ed:is-restored(.))]) and exists($subst/add[not(ed:stands-alone(.))])"/>
  </xsl:function>

  <xsl:template match="subst[ed:is-replacement(.)]/del | subst[ed:is-replacement(.)]/add" mode="account" priority="2"/>

  <xsl:template match="del[not(ed:is-restored(.))]" mode="account">
    <xsl:call-template name="ed:account-of-words">
      <xsl:with-param name="key" select="'account.deleted'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="surplus" mode="account">
    <xsl:call-template name="ed:account-of-words">
      <xsl:with-param name="key" select="'account.left-out'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="subst | mod" mode="diplomatic reading">
    <xsl:call-template name="ed:content"/>
  </xsl:template>

  <!-- Words of the editor do not stand in the transcript; words of the translator do, in his brackets. -->
  <xsl:template match="supplied" mode="diplomatic">
    <xsl:choose>
      <xsl:when test="exists(ed:frame(.))">
        <span>
          <xsl:call-template name="ed:attributes">
            <xsl:with-param name="class" select="'supplied'"/>
          </xsl:call-template>
          <xsl:call-template name="ed:content"/>
        </span>
      </xsl:when>
      <xsl:when test="ed:is-editors(.)"/>
      <xsl:otherwise>
        <span>
          <xsl:call-template name="ed:attributes">
            <xsl:with-param name="class" select="'supplied'"/>
          </xsl:call-template>
          <span class="generated">[</span>
          <xsl:call-template name="ed:content"/>
          <span class="generated">]</span>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="supplied" mode="reading">
    <xsl:variable name="ours" as="xs:boolean" select="ed:is-editors(.)"/>
    <!-- White space at the edges stays outside the brackets. -->
    <xsl:if test="matches(., '^\s')"><xsl:text> </xsl:text></xsl:if>
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'supplied'"/>
      </xsl:call-template>
      <span class="sign generated">{if ($ours) then '‹' else '['}</span>
      <xsl:choose>
        <xsl:when test="empty(*)">{normalize-space()}</xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="#current"/>
        </xsl:otherwise>
      </xsl:choose>
      <span class="sign generated">{if ($ours) then '›' else ']'}</span>
    </span>
    <xsl:call-template name="ed:note-signs"/>
    <xsl:if test="matches(., '\s$')"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- Words that the editor supplies, not the translator. -->
  <xsl:function name="ed:is-editors" as="xs:boolean">
    <xsl:param name="supplied" as="element(supplied)"/>
    <xsl:sequence select="tokenize($supplied/@reason) = ('omitted', 'omitted-in-original', 'editorial') and empty(ed:frame($supplied))"/>
  </xsl:function>

  <xsl:template match="supplied[ed:is-editors(.)]" mode="account">
    <xsl:call-template name="ed:account-of-words">
      <xsl:with-param name="key" select="'account.supplied'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A sentence about the words of an element. -->
  <xsl:template name="ed:account-of-words">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="words" as="node()*">
      <xsl:call-template name="ed:in-its-language"/>
    </xsl:variable>
    <span>
      <xsl:sequence select="ed:say-nodes($key, map { 'words': $words })"/>
    </span>
  </xsl:template>

  <!-- Where something stands: “in the left margin”. -->
  <xsl:function name="ed:place-words" as="xs:string">
    <xsl:param name="place" as="xs:string?"/>
    <xsl:variable name="tokens" as="xs:string*" select="tokenize($place)"/>
    <xsl:variable name="side" as="xs:string?" select="$tokens[. = ('left', 'right', 'top', 'bottom', 'opposite')][1]"/>
    <xsl:variable name="place" as="xs:string" select="
      if ($tokens = 'margin') then string-join(('margin', $side), '-')
      else if ($tokens = ('above', 'below')) then $tokens[. = ('above', 'below')][1]
      else if ($tokens = ('top', 'bottom')) then $tokens[. = ('top', 'bottom')][1]
      else if ($tokens = 'overleaf') then 'overleaf'
      else if ($tokens = ('inline', 'inspace')) then 'inline'
      else if ($tokens = ('left', 'right', 'end')) then $tokens[. = ('left', 'right', 'end')][1]
      else if (exists($tokens)) then 'other'
      else 'not-stated'"/>
    <xsl:sequence select="ed:say('place.' || $place, map { 'place': string-join($tokens, ' ') })"/>
  </xsl:function>
</xsl:stylesheet>
