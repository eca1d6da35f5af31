<?xml version="1.0" encoding="UTF-8"?>
<!-- The page round the text: head, title, switch of views, what this is a view of. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="ed:title-element" as="element(title)?" select="
    let $titles := $ed:record/*/teiHeader/fileDesc/titleStmt/title[normalize-space()]
    return ($titles[@type = 'main'][not(@level = ('s', 'j', 'm'))], $titles[@level = 'a'], $titles[@type = 'main'][not(@level = 's')],
      $titles[not(@level = 's') and not(@type)], $titles[@type = 'main'], $titles)[1]"/>
  <xsl:variable name="ed:title" as="xs:string" select="($ed:title-element/normalize-space(), ed:say('page.untitled'))[1]"/>

  <xsl:template name="ed:page">
    <xsl:call-template name="ed:frame">
      <xsl:with-param name="title" select="$ed:title || ' · ' || $ed:view?title"/>
      <xsl:with-param name="class" select="$ed:view?name"/>
      <xsl:with-param name="description" select="($ed:record/*/teiHeader/profileDesc/abstract)[1] ! normalize-space()"/>
      <xsl:with-param name="skip-to" select="'text:'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="ed:main">
    <xsl:call-template name="ed:record-head"/>
    <xsl:call-template name="ed:article"/>
    <xsl:call-template name="ed:note-list"/>
    <xsl:call-template name="ed:legend"/>
    <xsl:call-template name="ed:names"/>
    <xsl:if test="$ed:record/*/teiHeader">
      <xsl:call-template name="ed:panel"/>
    </xsl:if>
    <xsl:call-template name="ed:citation"/>
    <xsl:call-template name="ed:downloads"/>
    <xsl:call-template name="ed:neighbours"/>
  </xsl:template>

  <xsl:template name="ed:record-head">
    <div class="record-head">
      <h1>
        <xsl:sequence select="ed:foreign-language($ed:title-element)"/>
        <xsl:text>{$ed:title}</xsl:text>
      </h1>
      <xsl:if test="exists($ed:views[2])">
        <nav class="views furniture" aria-label="{ed:say('page.views')}">
          <xsl:for-each select="$ed:views">
            <a href="{?href}">
              <xsl:if test="?name eq $ed:view?name">
                <xsl:attribute name="aria-current" select="'page'"/>
              </xsl:if>
              <xsl:text>{?title}</xsl:text>
            </a>
          </xsl:for-each>
        </nav>
      </xsl:if>
      <p class="view-of">{ed:say('view.of', map { 'view': $ed:view?title, 'what': ed:view-of() })}</p>
      <p class="view-about furniture">{$ed:view?about}</p>
    </div>
  </xsl:template>

  <!-- What this is a view of, from text/@type and the language of the original. -->
  <xsl:function name="ed:view-of" as="xs:string">
    <xsl:variable name="text" as="element(text)?" select="($ed:record//text)[1]"/>
    <xsl:variable name="original" as="xs:string?" select="($ed:record//sourceDesc//textLang/@mainLang[not(. = 'und')])[1] ! ed:language(.)"/>
    <xsl:variable name="language" as="xs:string?" select="($text/ancestor-or-self::*/@xml:lang)[last()] ! ed:language(.)"/>
    <xsl:variable name="kind" as="xs:string" select="($text/@type[. = ('translation', 'transcription')], 'text')[1]"/>
    <xsl:variable name="from" as="xs:string?" select="if ($kind eq 'translation' and exists($original)) then 'from' else ()"/>
    <xsl:variable name="in" as="xs:string?" select="if ($kind ne 'text' and exists($language)) then 'in' else ()"/>
    <xsl:sequence select="ed:say('view.of.' || string-join(($kind, $from, $in), '-'), map { 'language': $language, 'original': $original })"/>
  </xsl:function>

  <xsl:template name="ed:article">
    <xsl:variable name="shown" as="element()*" select="
      if (exists($ed:texts)) then $ed:texts
      else if ($ed:record//standOff) then $ed:record//standOff
      else if ($ed:record//sourceDoc) then $ed:record//sourceDoc
      else if ($ed:record//facsimile) then $ed:record//facsimile
      else $ed:record/*[not(self::TEI or self::teiCorpus)]"/>
    <xsl:variable name="says" as="xs:boolean" select="
      exists($shown ! descendant::text()[normalize-space()]) or exists($shown ! descendant::*[self::graphic or self::media or self::gap or self::space or self::pb])"/>
    <article id="text:">
      <xsl:sequence select="($shown[1]/ancestor-or-self::*/@xml:lang)[last()] ! ed:lang(., $ed:interface-language)"/>
      <xsl:sequence select="ed:data-first-hand()"/>
      <xsl:if test="not($says)">
        <p class="generated">
          <xsl:sequence select="$shown[1] ! ed:our-language(.)"/>
          <xsl:text>{ed:say('page.no-text')}</xsl:text>
        </p>
      </xsl:if>
      <xsl:call-template name="ed:show">
        <xsl:with-param name="nodes" select="$shown"/>
      </xsl:call-template>
    </article>
  </xsl:template>
</xsl:stylesheet>
