<?xml version="1.0" encoding="UTF-8"?>
<!-- Dictionaries: each entry and each sense on lines of its own (TEI Guidelines, 10). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="entry | entryFree" mode="diplomatic reading">
    <xsl:call-template name="ed:group">
      <xsl:with-param name="class" select="'dictionary-entry'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Entries of one form. -->
  <xsl:template match="superEntry" mode="diplomatic reading">
    <xsl:call-template name="ed:group">
      <xsl:with-param name="class" select="'dictionary-entries'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="sense" mode="diplomatic reading">
    <xsl:call-template name="ed:group"/>
  </xsl:template>

  <!-- Words of one form, and an entry within an entry, look as senses do. -->
  <xsl:template match="hom | re" mode="diplomatic reading">
    <xsl:call-template name="ed:group">
      <xsl:with-param name="class" select="'sense', if (self::re) then 'related-entry' else 'hom'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template mode="diplomatic reading" match="
      form | orth | pron | hyph | syll | stress | gramGrp | gram | pos | gen | number | case | per | tns | mood | iType | subc
      | colloc | def | usg | lang | etym | xr | lbl | oRef | pRef | dictScrap">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="if (ed:is-headword(.)) then 'headword' else ()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>

  <!-- The form that an entry stands under. -->
  <xsl:function name="ed:is-headword" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="form" as="element(form)?" select="($element/self::form[empty(orth)], $element/self::orth/parent::form)[1]"/>
    <xsl:sequence select="exists($form/(parent::entry, parent::entryFree, parent::superEntry, parent::re))"/>
  </xsl:function>

  <!-- What is said of a word is parted, however it is written. -->
  <xsl:template match="(orth | pron | hyph | gram | pos | gen | number | case | per | tns | mood | iType | subc | colloc | usg | form | gramGrp | lbl)
      [parent::form or parent::gramGrp][preceding-sibling::node()[1][self::*[not(self::pc)]]]" mode="diplomatic reading" priority="1">
    <xsl:text> </xsl:text>
    <xsl:next-match/>
  </xsl:template>
</xsl:stylesheet>
