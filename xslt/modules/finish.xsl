<?xml version="1.0" encoding="UTF-8"?>
<!-- What HTML asks of a page, whatever the TEI was: blocks are not in phrases, links not in links, an id stands once, a
     link within the page leads somewhere, no heading or link is empty. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- An element of the page as HTML can hold it. -->
  <xsl:mode name="finish" on-no-match="shallow-copy"/>

  <xsl:key name="ed:anchor" match="*[@id]" use="@id"/>

  <xsl:variable name="ed:html-blocks" as="map(xs:string, xs:boolean)" select="map:merge(('p', 'div', 'section', 'article', 'blockquote', 'ul', 'ol', 'dl',
    'li', 'dt', 'dd', 'table', 'tr', 'td', 'th', 'figure', 'address', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr') ! map:entry(., true()))"/>

  <xsl:function name="ed:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element ! (exists(*) and exists(descendant::*[$ed:html-blocks(local-name())]))"/>
  </xsl:function>

  <xsl:function name="ed:is-empty" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space($element) eq '' and empty($element ! descendant::img[@alt ne ''])"/>
  </xsl:function>

  <!-- The ids that stand on the page more than once. -->
  <xsl:variable name="ed:again" as="xs:string*" select="map:keys($ed:ids)[$ed:ids(.) gt 1]"/>

  <!-- How often each id stands on the page. -->
  <xsl:variable name="ed:ids" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each-group select="$ed:draft ! descendant::* ! @id ! string()" group-by=".">
        <xsl:map-entry key="." select="count(current-group())"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:template match="@id" mode="finish">
    <xsl:if test="not(. = $ed:again) or .. is key('ed:anchor', .)[1]">
      <xsl:copy/>
    </xsl:if>
  </xsl:template>

  <!-- Most elements are as they are to be: their attributes need not be gone through, nor what is in them where no element is. -->
  <xsl:template match="*[not(@id = $ed:again)]" mode="finish" priority="-0.5">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="*[not(*)][not(@id = $ed:again)]" mode="finish" priority="-0.4">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template mode="finish" match="
      (p | span | i | em | b | code | cite | data | time | abbr | sup | sub)[*][ed:holds-blocks(.)]">
    <div>
      <xsl:apply-templates select="@* except (@value, @datetime), node()" mode="#current"/>
    </div>
  </xsl:template>

  <!-- Headings that hold blocks, or nothing, are none in HTML. -->
  <xsl:template match="(h1 | h2 | h3 | h4 | h5 | h6)[ed:holds-blocks(.) or ed:is-empty(.)]" mode="finish">
    <div>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:if test="not(ed:is-empty(.))">
        <xsl:attribute name="role" select="'heading'"/>
        <xsl:attribute name="aria-level" select="substring(local-name(), 2)"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <!-- Where HTML allows no headings. -->
  <xsl:template match="(h1 | h2 | h3 | h4 | h5 | h6)[ancestor::dt or ancestor::th or ancestor::address or ancestor::p or ancestor::summary]"
      mode="finish" priority="1">
    <div>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="(dt | th | address)//section | address//address | address[.//section]" mode="finish"
      priority="1">
    <div>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </div>
  </xsl:template>

  <!-- Items and cells of what is no list and no table. -->
  <xsl:template mode="finish" match="
      li[not(parent::ul | parent::ol)] | (dt | dd)[not(parent::dl | parent::div[parent::dl])]
      | tr[not(parent::tbody | parent::thead)] | (td | th)[not(parent::tr)]">
    <div>
      <xsl:apply-templates select="@* except (@colspan, @rowspan, @scope), node()" mode="#current"/>
    </div>
  </xsl:template>

  <xsl:variable name="ed:link-here" as="xs:string" select="ed:say('page.link-here')"/>

  <!-- On the pages of an edition each paragraph and heading of the text has a link to itself. -->
  <xsl:template mode="finish" priority="-0.1" match="(p | h2 | h3 | h4 | h5 | h6)[@id][exists($ed:beside)]
      [ancestor::article][not(ed:holds-blocks(.) or ed:is-empty(.) or ancestor::a or ancestor::dt or ancestor::th or ancestor::address)]">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
      <a class="here furniture" href="#{@id}" aria-label="{$ed:link-here}">¶</a>
    </xsl:copy>
  </xsl:template>

  <!-- A link that is in another one, that has no words, or that leads nowhere, is none. -->
  <xsl:template mode="finish" priority="2" match="
      a[ancestor::a or ed:is-empty(.) or starts-with(@href, '#') and empty($ed:ids(substring(@href, 2)))]">
    <xsl:if test="not(tokenize(@class) = 'back')">
      <xsl:element name="{if (ed:holds-blocks(.)) then 'div' else 'span'}">
        <xsl:apply-templates select="@* except (@href, @aria-label), node()" mode="#current"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
